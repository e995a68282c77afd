package dev.kontor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.kontor.api.Api;
import dev.kontor.security.Someone;
import dev.kontor.web.Browser.Look;
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
            tab.picture("monitor-live");
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
}
