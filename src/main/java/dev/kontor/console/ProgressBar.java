package dev.kontor.console;

import java.io.PrintStream;
import java.util.Locale;

/** A line of a terminal that tells how far something has come, and is written over again and again. */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final int MINUTE = 60;

    private final PrintStream out;

    ProgressBar(PrintStream out) {
        this.out = out;
    }

    /**
     * Shows the bar.
     *
     * @param done how many are done
     * @param all of how many
     * @param perSecond how many a second
     */
    void show(int done, int all, double perSecond) {
        out.print("\r" + line(done, all, perSecond));
        out.flush();
    }

    static String line(int done, int all, double perSecond) {
        int full = (int) ((long) WIDTH * done / all);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3d %%  %,d of %,d  %,.0f/s  %s left  ",
                "#".repeat(full),
                "-".repeat(WIDTH - full),
                100L * done / all,
                done,
                all,
                perSecond,
                left(all - done, perSecond));
    }

    private static String left(int remaining, double perSecond) {
        if (perSecond <= 0) {
            return "?";
        }
        long seconds = Math.round(remaining / perSecond);
        return seconds < MINUTE ? seconds + " s" : seconds / MINUTE + " min " + seconds % MINUTE + " s";
    }
}
