package dev.kontor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.kontor.api.Api;
import dev.kontor.launcher.TestEnvironment;
import dev.kontor.security.Someone;
import dev.kontor.web.Browser.Look;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The live monitor while commands arrive. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitorIT {

    private Browser browser;

    @BeforeAll
    void begin() {
        browser = Browser.start();
    }

    @AfterAll
    void end() {
        browser.close();
    }

    private static Locator entries(Tab tab, String text) {
        return tab.page().locator("#log details").filter(new Locator.FilterOptions().setHasText(text));
    }

    @Test
    void whatHappensIsShownAtOnceAndWhatHappensInAPauseIsNotLost() {
        try (var tab = browser.tab(Look.USUAL).signedIn(Someone.with("auditor"))) {
            var page = tab.page();
            tab.open("web/log/monitor");
            page.locator("#stream").selectOption("contacts");
            assertThat(page.locator("#light")).hasAttribute("data-state", "connected");
            var email = Api.newEmail();
            Api.create("Seen Live", email);
            assertThat(entries(tab, email)).hasCount(1);
            entries(tab, email).locator("summary").click();
            assertThat(entries(tab, email).locator("pre")).containsText("\"type\": \"ContactCreated\"");
            tab.pictures("monitor-live");
            tab.isForEverybody();

            tab.button("Pause").click();
            var later = Api.newEmail();
            Api.create("Seen Later", later);
            assertThat(page.locator("#count")).not().hasText("1");
            assertThat(entries(tab, later)).hasCount(0);
            tab.button("Pause").click();
            assertThat(entries(tab, later)).hasCount(1);

            tab.button("Clear").click();
            assertThat(page.locator("#log details")).hasCount(0);
            assertThat(page.locator("#count")).hasText("0");
            tab.isQuiet();
        }
    }

    @Test
    void aTypeIsFollowedAlone() {
        try (var tab = browser.tab(Look.USUAL).signedIn(Someone.with("admin"))) {
            tab.open("web/log/monitor");
            tab.page().locator("#type").selectOption("ContactRenamed");
            assertThat(tab.page().locator("#light")).hasAttribute("data-state", "connected");
            var created = Api.create("Before", Api.newEmail());
            var id = created.json().getString("id");
            Api.send("PUT", "api/contacts/" + id + "/name", "{\"name\":\"Renamed While Watched\"}");
            assertThat(entries(tab, "Renamed While Watched")).hasCount(1);
            assertThat(entries(tab, "ContactCreated")).hasCount(0);
            tab.isQuiet();
        }
    }

    @Test
    void whatTheAddressNamesIsFollowedAndAnEventLeadsToItsPage() {
        try (var tab = browser.tab(Look.USUAL).signedIn(Someone.with("admin"))) {
            tab.open("web/log/monitor?stream=contacts&type=ContactCreated");
            assertThat(tab.page().locator("#light")).hasAttribute("data-state", "connected");
            assertThat(tab.page().locator("#stream")).hasValue("contacts");
            var email = Api.newEmail();
            Api.create("Linked", email);
            entries(tab, email).locator("summary").click();
            entries(tab, email).locator("a").click();
            assertThat(tab.page().locator(".json")).containsText(email);
            tab.isQuiet();
        }
    }

    /** The line is cut before the first event; when it is back, the server has no time for a while. */
    @Test
    void afterTheConnectionWasCutEverythingIsThereOnce() throws IOException {
        try (var line = Line.to(TestEnvironment.url());
                var tab = browser.tab(Look.USUAL, line.url()).signedIn(Someone.with("auditor"))) {
            var page = tab.page();
            tab.open("web/log/monitor?stream=contacts");
            assertThat(page.locator("#light")).hasAttribute("data-state", "connected");
            line.cut();
            assertThat(page.locator("#light")).hasAttribute("data-state", "waiting");
            var cut = create(3);
            line.mend();
            areThereOnce(tab, cut);
            assertThat(page.locator("#light")).hasAttribute("data-state", "connected");

            var refused = new AtomicInteger();
            page.route("**/api/events/stream/**", route -> {
                refused.incrementAndGet();
                route.fulfill(new Route.FulfillOptions().setStatus(503));
            });
            line.cut();
            var more = create(2);
            line.mend();
            page.waitForCondition(() -> refused.get() > 1);
            more.addAll(create(1));
            page.unroute("**/api/events/stream/**");
            areThereOnce(tab, more);
            areThereOnce(tab, cut);
            assertThat(page.locator("#count")).hasText("6");
            var after = create(1);
            areThereOnce(tab, after);
            assertThat(page.locator("#log details")).hasCount(7);
        }
    }

    private static List<String> create(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    var email = Api.newEmail();
                    Api.create("Meanwhile", email);
                    return email;
                })
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void areThereOnce(Tab tab, List<String> emails) {
        for (var email : emails) {
            assertThat(entries(tab, email)).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        }
    }
}
