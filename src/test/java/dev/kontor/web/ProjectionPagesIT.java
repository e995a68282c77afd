package dev.kontor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.kontor.api.Api;
import dev.kontor.security.Someone;
import dev.kontor.web.Browser.Look;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Projections watched and steered in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectionPagesIT {

    private static final String PAGE = "operations/subscription/subscriptions";

    /** A job of a node with another release, which this test plays: no other takes it, and it comes on as the test says. */
    private static final String JOB_ELSEWHERE = """
            insert into kontor.subscription_job (id, kind, subscription, projection_version, from_position, to_position, position,
                                                 events, busy_micros, owner, leased_until)
            select ?, 'REBUILD', 'company', projection_version + 1, 0, 1000, 250, 200, 2000000, 'another-node',
                   clock_timestamp() + interval '1 hour'
              from kontor.subscription where name = 'company'
            """;

    private Browser browser;
    private Someone ada;

    @BeforeAll
    void begin() {
        browser = Browser.start();
        ada = Someone.with("admin");
    }

    @AfterAll
    void end() {
        browser.close();
    }

    private static void beginElsewhere(UUID job) {
        Rows.change("delete from kontor.subscription_job where subscription = 'company' and status = 'RUNNING'");
        Rows.change(JOB_ELSEWHERE, job);
    }

    private static Locator row(Tab tab, String projection) {
        return tab.page().locator("tbody[data-key='" + projection + "']");
    }

    /** Marks what the browser has loaded: what is there later without the mark was loaded anew. */
    private static void mark(Tab tab) {
        tab.page().evaluate("window.isTheSame = true");
    }

    private static void wasNotLoadedAnew(Tab tab) {
        Assertions.assertThat(tab.page().evaluate("window.isTheSame === true")).isEqualTo(true);
    }

    @Test
    void aRebuildIsBegunAndWatchedToItsEndWithoutLoadingThePageAgain() {
        var before = Api.create("Rebuilt While Watched", Api.newEmail());
        Api.send("GET", "api/contacts/" + before.json().getString("id") + "?after=" + before.position(), "");
        Rows.change(
                "update kontor.contact set name = 'Somebody Else' where id = ?",
                UUID.fromString(before.json().getString("id")));
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            tab.open(PAGE);
            mark(tab);
            assertThat(row(tab, "contact").locator("td > .state")).hasText("Active");
            tab.button("Rebuild contact").click();
            assertThat(tab.page().locator("#notice")).containsText("The rebuild of contact has begun.");
            assertThat(row(tab, "contact").locator("progress")).isVisible();
            assertThat(tab.button("Rebuild contact")).hasCount(0);
            assertThat(row(tab, "contact")).containsText("Rebuild: done");
            assertThat(tab.page().locator(".told")).containsText("Rebuild, contact: done");
            assertThat(row(tab, "contact").locator("progress")).hasCount(0);
            wasNotLoadedAnew(tab);

            row(tab, "contact").locator("th a").click();
            assertThat(tab.page().locator("h1")).hasText("contact");
            assertThat(tab.page().locator(".jobs")).containsText("Rebuild: done");
            tab.isQuiet();
        }
        Assertions.assertThat(Api.send("GET", "api/contacts/" + before.json().getString("id"), "")
                        .json()
                        .getString("name"))
                .isEqualTo("Rebuilt While Watched");
    }

    @Test
    void howFarARebuildOfAnotherNodeHasComeIsSeenAndItCanBeCancelled() {
        var job = UUID.randomUUID();
        beginElsewhere(job);
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            var page = tab.page();
            tab.open(PAGE);
            mark(tab);
            var progress = row(tab, "company").locator("progress");
            assertThat(progress).hasAttribute("value", "0.25");
            assertThat(row(tab, "company").locator(".job")).containsText("on another-node");
            assertThat(row(tab, "company").locator(".job")).containsText("position 250 of 1,000");
            assertThat(row(tab, "company").locator(".job")).containsText("about 6 s to go");
            tab.picture("subscriptions-rebuild");
            tab.isForEverybody();

            tab.button("Cancel: Rebuild of company").focus();
            Rows.change(
                    "update kontor.subscription_job set position = 600, events = 500, busy_micros = 5000000 where id = ?",
                    job);
            assertThat(progress).hasAttribute("value", "0.6");
            assertThat(page.locator(".told")).containsText("Rebuild of company: 50");
            // who was there with the keyboard still is
            assertThat(tab.button("Cancel: Rebuild of company")).isFocused();

            page.keyboard().press("Enter");
            assertThat(page.locator("#notice")).containsText("Cancelled.");
            assertThat(row(tab, "company")).containsText("Rebuild: cancelled");
            assertThat(row(tab, "company").locator("td > .state").first()).hasText("Active");
            wasNotLoadedAnew(tab);
            tab.isQuiet();
        } finally {
            Rows.change("delete from kontor.subscription_job where id = ?", job);
        }
    }

    @Test
    void whatIsRefusedIsSaidInPeoplesWords() {
        var job = UUID.randomUUID();
        try (var tab = browser.tab(Look.USUAL.german()).signedIn(ada)) {
            tab.open(PAGE);
            // begun elsewhere, and not yet on the page
            tab.page().evaluate("document.querySelector('[data-live]').removeAttribute('data-live')");
            beginElsewhere(job);
            tab.button("company neu aufbauen").click();
            assertThat(tab.page().locator("#notice .wrong"))
                    .containsText("An dieser Projektion wird bereits gearbeitet.");
            tab.isQuiet();
        } finally {
            Rows.change("delete from kontor.subscription_job where id = ?", job);
        }
    }

    @Test
    void aPausedProjectionStandsAndGoesOn() {
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            var page = tab.page();
            tab.open("operations/subscription/subscription?name=team");
            tab.button("Pause team").click();
            assertThat(page.locator("h1 + .state")).hasText("Paused");
            Api.send("POST", "api/teams", "{\"name\":\"Waits %s\"}".formatted(UUID.randomUUID()));
            assertThat(page.locator(".tiles")).containsText(Pattern.compile("(an event|\\d events)"));
            tab.pictures("subscription-paused");
            tab.button("Resume team").click();
            assertThat(page.locator("h1 + .state")).hasText("Active");
            assertThat(page.locator(".tiles")).containsText("up to date");

            tab.button("Compare with a rebuild").click();
            assertThat(page.locator(".jobs")).containsText("The read model is what the log says.");
            tab.isQuiet();
        } finally {
            Api.send("POST", "api/subscriptions/team/resume", "");
        }
    }

    @Test
    void anAuditorWatchesAndSteersNothing() {
        try (var tab = browser.tab(Look.USUAL).signedIn(Someone.with("auditor"))) {
            tab.open(PAGE);
            assertThat(row(tab, "contact").locator("td > .state")).isVisible();
            assertThat(tab.page().locator("main button, main form")).hasCount(0);
            tab.open("operations/subscription/subscription?name=contact");
            assertThat(tab.page().locator("main button, main form")).hasCount(0);
            tab.isQuiet();
        }
    }
}
