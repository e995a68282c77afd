package dev.kontor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.security.Someone;
import dev.kontor.web.Browser.Look;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What others do is seen by who looks, without loading the page again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivePagesIT {

    private Browser browser;
    private Someone ada;
    private Someone bob;

    @BeforeAll
    void begin() {
        browser = Browser.start();
        ada = Someone.with("sales");
        bob = Someone.with("sales");
    }

    @AfterAll
    void end() {
        browser.close();
    }

    @Test
    void whatSomebodyElseDoesAppearsInTheTimelineAndIsToldAndNothingTypedIsLost() {
        var created = Api.create("Seen By Two", Api.newEmail());
        var id = created.json().getString("id");
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            var page = tab.page();
            tab.open("crm/contact/contact?id=" + id + "&after=" + created.position());
            assertThat(page.locator(".happening")).hasCount(1);
            page.getByLabel("In a line").fill("Typed meanwhile");
            bob.send("PUT", "api/contacts/" + id + "/name", "{\"name\":\"Renamed By Bob\"}");
            assertThat(page.locator(".happening")).hasCount(2);
            assertThat(page.locator(".happening .what").first()).hasText("Renamed");
            assertThat(page.locator(".told")).containsText("New: Renamed, Someone");
            assertThat(page.getByLabel("In a line")).hasValue("Typed meanwhile");
            tab.isQuiet();
        }
    }

    @Test
    void whoIsGivenSomethingIsToldByTheBellAndReadsIt() {
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            var page = tab.page();
            tab.open("crm/contact/contacts");
            assertThat(page.locator("#bell .badge")).hasCount(0);
            for (var title : new String[] {"Call the workshop", "Write the offer"}) {
                bob.send("POST", "api/todos", "{\"title\":\"%s\",\"assigneeId\":\"%s\"}".formatted(title, ada.id()));
            }
            while (ada.send("GET", "api/notifications?unread=true", "").json().getInt("total") < 2) {
                LockSupport.parkNanos(50_000_000);
            }
            // whoever comes back to a tab is told at once; who stays there, now and then
            page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
            assertThat(page.locator("#bell .badge")).hasText("2");
            assertThat(page.locator(".told")).containsText("2 new notifications");
            page.locator("#bell summary").click();
            assertThat(page.locator("#bellList li")).hasCount(2);
            tab.picture("bell");
            tab.isForEverybody();
            tab.button("Mark as read: You are to do: Call the workshop").click();
            assertThat(page.locator("#bell .badge")).hasText("1");
            assertThat(page.locator("#bellList li")).hasText(Pattern.compile("Write the offer"));
            tab.button("Mark all as read").click();
            assertThat(page.locator("#bell .badge")).hasCount(0);
            assertThat(page.locator("#bellList")).containsText("Nothing new");

            page.locator("#bellList a.button").click();
            assertThat(page.locator(".notes li")).hasCount(2);
            tab.picture("notifications-read");
            tab.isQuiet();
        }
    }
}
