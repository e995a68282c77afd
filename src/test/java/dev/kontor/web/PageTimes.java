package dev.kontor.web;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How long somebody waits for each page of a server that runs, and how many bytes they get: in a real browser, with what it
 * has kept of the pages before.
 *
 * <p>Arguments: the address of the server, the e-mail and the password of an administrator, the beginning of the pages to
 * open (all). The table goes to {@code target/page-times.md}.
 */
public final class PageTimes {

    /** Names in braces are things of that kind: the first of their list. */
    private static final List<String> PAGES = """
            web/sign-in
            index
            crm/contact/contacts
            crm/contact/contacts?q=schmidt
            crm/contact/contacts?sort=changed&direction=desc
            crm/contact/contact?id={contacts}
            crm/contact/new-contact
            crm/company/companies
            crm/company/company?id={companies}
            crm/customer/customers
            crm/customer/customer?id={customers}
            crm/opportunity/board/board
            crm/opportunity/opportunities
            crm/opportunity/opportunity?id={opportunities}
            crm/opportunity/analytics/analytics
            crm/order/orders
            crm/order/orders?status=placed
            crm/order/order?id={orders}
            crm/todo/todos?whose=all
            crm/todo/todo?id={todos}
            crm/user/users
            crm/user/user?id={users}
            crm/team/team?id={teams}
            crm/notification/notifications
            crm/search/search?q=schmidt
            crm/audit/audit
            crm/audit/audit?type=CustomerCreditLimitChanged
            web/log/monitor
            web/log/events
            web/log/events?type=OrderPlaced
            web/log/event
            web/statistics/statistics
            operations/subscription/subscriptions
            operations/watch/standing
            """.lines().map(String::strip).toList();

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final Tab tab;
    private final Map<String, String> ids = new HashMap<>();
    private final List<String> report = new ArrayList<>();

    private PageTimes(Tab tab) {
        this.tab = tab;
    }

    /** Runs it; see the class. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length < 3) {
            throw new IllegalArgumentException("page-times needs an address, an e-mail and a password");
        }
        var only = arguments.length > 3 ? arguments[3] : "";
        var server = URI.create(arguments[0]);
        try (var browser = Browser.start();
                var tab = browser.tab(Browser.Look.USUAL, server).signedIn(arguments[1], arguments[2])) {
            new PageTimes(tab)
                    .run(PAGES.stream().filter(page -> page.startsWith(only)).toList());
        }
    }

    private void run(List<String> pages) throws IOException {
        say(TimedPage.HEADER);
        for (var page : pages) {
            say(TimedPage.of(page, NAME.matcher(page).replaceAll(this::id), tab.page())
                    .line());
        }
    }

    /** Of the first thing in a list of the API. */
    private String id(MatchResult name) {
        return ids.computeIfAbsent(name.group(1), list -> {
            var answer = tab.page().request().get("api/" + list + "?size=1").text();
            try (var json = Json.createReader(new StringReader(answer))) {
                return json.readObject()
                        .getJsonArray("items")
                        .getFirst()
                        .asJsonObject()
                        .getString("id");
            }
        });
    }

    /** Also to the file, at once: who ends it early keeps what was measured. */
    private void say(String line) throws IOException {
        System.out.println(line);
        report.add(line);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "page-times.md"), report);
    }
}
