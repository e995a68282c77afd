package dev.kontor.launcher;

import java.util.List;

/**
 * Runs Kontor on this machine until Ctrl-C: {@code ./kontor run}. It exits 1 when something could not be
 * started, after it has said what.
 */
public final class Launcher {

    private Launcher() {}

    /**
     * Starts everything and waits.
     *
     * @param arguments {@code --http-port N}, {@code --data DIR}, {@code --fresh}
     */
    public static void main(String[] arguments) {
        Run run = new Run(Checkout.current(), System.out);
        Thread closer = new Thread(run::close, "kontor-closer");
        Runtime.getRuntime().addShutdownHook(closer);
        try {
            run.start(List.of(arguments));
            run.awaitEnd();
            run.fail("Payara has ended by itself");
        } catch (LaunchFailure e) {
            run.fail(e.getMessage());
        } catch (RuntimeException e) {
            run.fail(e.toString());
        }
        System.exit(1);
    }
}
