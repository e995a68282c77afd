package dev.kontor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.security.Someone;
import dev.kontor.web.Browser.Look;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Facts that a projection did not take in, settled in the browser. A row is taken away that the next fact needs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadLetterPagesIT {

    private static final String PAGE = "operations/subscription/dead-letters";
    private static final String OF_CONTACTS = "api/subscriptions/contact/dead-letters";

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

    /** Others find none of ours. */
    @AfterEach
    void settle() {
        var open = Api.send("GET", OF_CONTACTS, "").text();
        Assertions.assertThat(open).as("nothing is left").isEqualTo("[]");
    }

    /** A contact that was renamed while its row was elsewhere. */
    private static final class Lost {

        private final UUID id;
        private final UUID elsewhere = UUID.randomUUID();

        Lost(String... names) {
            var created = Api.create("Soon Lost", Api.newEmail());
            id = UUID.fromString(created.json().getString("id"));
            Api.send("GET", "api/contacts/" + id + "?after=" + created.position(), "");
            Rows.change("update kontor.contact set id = ? where id = ?", elsewhere, id);
            for (var name : names) {
                Api.send("PUT", "api/contacts/" + id + "/name", "{\"name\":\"" + name + "\"}");
            }
            long end = System.nanoTime() + 30_000_000_000L;
            while (Api.send("GET", OF_CONTACTS, "").text().split("ContactRenamed", -1).length <= names.length
                    && System.nanoTime() < end) {
                LockSupport.parkNanos(50_000_000);
            }
        }

        void comesBack() {
            Rows.change("update kontor.contact set id = ? where id = ?", id, elsewhere);
        }

        String name() {
            return Api.send("GET", "api/contacts/" + id, "").json().getString("name");
        }
    }

    @Test
    void whatFailedIsRetriedOnceItsCauseIsPutRightAndWhatWaitedFollows() {
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            var page = tab.page();
            tab.open(PAGE);
            assertThat(page.locator("main .nothing .what")).hasText("No dead letters. Everything was taken in.");

            var lost = new Lost("Renamed In Vain", "Renamed Again");
            tab.open(PAGE);
            assertThat(page.locator("#list tbody tr")).hasCount(2);
            tab.pictures("dead-letters-open");
            tab.isForEverybody();
            page.locator("#list tbody a").first().click();
            assertThat(page.locator("h1")).hasText("ContactRenamed");
            assertThat(page.locator("h1 + .state")).hasText("Parked");
            assertThat(page.locator("[aria-labelledby=payload-title] pre")).containsText("Renamed In Vain");
            tab.pictures("dead-letter");
            tab.isForEverybody();

            tab.button("Retry").click();
            assertThat(page.locator("#notice .wrong")).containsText("failed again: 1");
            lost.comesBack();
            // what is pressed while an answer is still being taken in does nothing
            assertThat(page.locator("[id='retrying:retry']")).isEnabled();
            tab.button("Retry").click();
            assertThat(page.locator("#notice")).containsText("Taken in: 2 events.");
            assertThat(page.locator("h1 + .state")).hasText("Resolved");
            Assertions.assertThat(lost.name()).isEqualTo("Renamed Again");
            tab.isQuiet();
        }
    }

    @Test
    void whatIsDoneWithoutNeedsAReasonThatIsKept() {
        var lost = new Lost("Never Shown");
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            var page = tab.page();
            tab.open(PAGE + "?projection=contact");
            page.locator("#list tbody a").first().click();
            tab.button("Discard").click();
            tab.picture("dead-letter-discarding");
            tab.isForEverybody();
            page.locator("[id='discard:do']").click();
            assertThat(page.locator("#discarding .problem").first()).isVisible();
            assertThat(page.locator("h1 + .state")).hasText("Parked");
            page.getByLabel("Reason").fill("A test took its row away");
            page.locator("[id='discard:do']").click();
            assertThat(page.locator("h1 + .state")).hasText("Discarded");
            assertThat(page.locator("#discarding")).isHidden();
            assertThat(page.locator("#letter .facts")).containsText("A test took its row away");
            lost.comesBack();
            Assertions.assertThat(lost.name()).isEqualTo("Soon Lost");
            tab.open(PAGE + "?status=discarded&projection=contact");
            assertThat(page.locator("#status")).hasValue("discarded");
            assertThat(page.locator("#list tbody tr").last()).containsText("Discarded");
            tab.isQuiet();
        }
    }

    @Test
    void anAuditorLooksAndSettlesNothing() {
        var lost = new Lost("Looked At");
        try (var tab = browser.tab(Look.USUAL).signedIn(Someone.with("auditor"))) {
            tab.open(PAGE);
            tab.page().locator("#list tbody a").first().click();
            assertThat(tab.page().locator("h1 + .state")).hasText("Parked");
            assertThat(tab.page().locator("main button, main form, #discarding"))
                    .hasCount(0);
            tab.isQuiet();
        }
        lost.comesBack();
        Api.send("POST", OF_CONTACTS + "/retry", "");
    }
}
