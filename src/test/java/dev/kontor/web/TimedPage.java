package dev.kontor.web;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long somebody waits for a page.
 *
 * @param page its address, with names of things
 * @param views each time that it was opened
 * @param first bytes of the first time, before the browser had kept anything of this page
 */
record TimedPage(String page, List<View> views, long first) {

    /**
     * A page opened once, as the browser measured it.
     *
     * @param content milliseconds until it showed something
     * @param answer milliseconds until the server had sent the whole page
     * @param bytes on the wire, with headers: the page, and what the browser had to ask for again
     */
    record View(double content, double answer, long bytes) {}

    static final String HEADER = """
            | page | first content p50 ms | p95 | sent by the server p50 ms | p95 | bytes | bytes at first |
            | --- | --- | --- | --- | --- | --- | --- |""";

    private static final int WARM_UP = 6;
    private static final int CALLS = 30;

    private static final String MEASURE = """
            async () => {
              const paint = () => performance.getEntriesByName('first-contentful-paint')[0];
              for (let i = 0; i < 100 && !paint(); i++) await new Promise(done => setTimeout(done, 10));
              const navigation = performance.getEntriesByType('navigation')[0];
              const sent = performance.getEntriesByType('resource').reduce((sum, one) => sum + one.transferSize, navigation.transferSize);
              return {content: paint().startTime, answer: navigation.responseEnd, bytes: sent};
            }
            """;

    /** Opens a page often. */
    static TimedPage of(String page, String address, Page browser) {
        long first = open(address, browser).bytes();
        for (int call = 1; call < WARM_UP; call++) {
            open(address, browser);
        }
        var views = new ArrayList<View>();
        for (int call = 0; call < CALLS; call++) {
            views.add(open(address, browser));
        }
        return new TimedPage(page, views, first);
    }

    @SuppressWarnings("unchecked") // the script answers so
    private static View open(String address, Page browser) {
        browser.navigate(address);
        var measured = (Map<String, Number>) browser.evaluate(MEASURE);
        return new View(
                measured.get("content").doubleValue(),
                measured.get("answer").doubleValue(),
                measured.get("bytes").longValue());
    }

    /** A line of the table. */
    String line() {
        var contents = views.stream().mapToDouble(View::content).sorted().toArray();
        var answers = views.stream().mapToDouble(View::answer).sorted().toArray();
        var bytes = views.stream().mapToLong(View::bytes).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "| `%s` | %.0f | %.0f | %.0f | %.0f | %,d | %,d |",
                page,
                at(contents, 0.5),
                at(contents, 0.95),
                at(answers, 0.5),
                at(answers, 0.95),
                bytes[bytes.length / 2],
                first);
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }
}
