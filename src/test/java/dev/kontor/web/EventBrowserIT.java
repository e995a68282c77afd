package dev.kontor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.kontor.api.Api;
import dev.kontor.security.Someone;
import dev.kontor.web.Browser.Look;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The log in the browser: looked for by whatever the address says, and one event with all that is known of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventBrowserIT {

    private Browser browser;
    private Someone auditor;

    @BeforeAll
    void begin() {
        browser = Browser.start();
        auditor = Someone.with("auditor");
    }

    @AfterAll
    void end() {
        browser.close();
    }

    private static Locator rows(Tab tab) {
        return tab.page().locator(".events tbody tr");
    }

    @Test
    void filtersAreInTheAddressAndFindWhatTheySay() {
        var manager = Someone.with("manager");
        var firm = Firm.of(manager);
        try (var tab = browser.tab(Look.USUAL).signedIn(auditor)) {
            var page = tab.page();
            tab.open("web/log/events?stream=contact-" + firm.contact());
            assertThat(rows(tab)).hasCount(7);
            assertThat(rows(tab).first()).containsText("ContactRenamed");
            assertThat(rows(tab).last()).containsText("ContactCreated");

            page.locator("#type").selectOption("ContactTagged");
            assertThat(rows(tab)).hasCount(2);
            page.locator("#q").fill("tag=VIP");
            assertThat(rows(tab)).hasCount(1);
            assertThat(page).hasURL(Pattern.compile("q=tag%3DVIP"));
            page.reload();
            assertThat(rows(tab)).hasCount(1);
            assertThat(page.locator("#type")).hasValue("ContactTagged");

            tab.open("web/log/events?q=address.city=berlin&user=" + manager.id());
            assertThat(rows(tab)).hasCount(1);
            tab.open("web/log/events?to=2020-01-01&user=" + manager.id());
            assertThat(page.locator("main .nothing")).isVisible();
            tab.open("web/log/events?from=2020-01-01T10:00&type=CompanyCreated&user=" + manager.id());
            assertThat(rows(tab)).hasCount(1);
            tab.open("web/log/events?stream=nothings");
            assertThat(page.locator("[role=alert]")).containsText("nothings");
            tab.isQuiet();
        }
    }

    @Test
    void pagesGoBackByPositionAndMissNothing() {
        var user = Someone.with("sales");
        var names = IntStream.range(0, 60)
                .mapToObj(i -> user.send(
                                "POST",
                                "api/contacts",
                                "{\"name\":\"Paged %d\",\"email\":\"%s\"}".formatted(i, Api.newEmail()))
                        .position())
                .toList();
        try (var tab = browser.tab(Look.USUAL).signedIn(auditor)) {
            tab.open("web/log/events?user=" + user.id());
            assertThat(rows(tab)).hasCount(50);
            var found = new java.util.ArrayList<>(rows(tab).locator("th").allInnerTexts());
            tab.page().locator("a[rel=next]").click();
            assertThat(rows(tab)).hasCount(10);
            found.addAll(rows(tab).locator("th").allInnerTexts());
            assertThat(found)
                    .containsExactlyElementsOf(
                            names.reversed().stream().map(String::valueOf).toList());
            assertThat(tab.page().locator("a[rel=next]")).hasCount(0);
            tab.isQuiet();
        }
    }

    @Test
    void anEventShowsItsDataWithLinksItsMetadataAndWhatItsRequestSetOff() {
        var admin = Someone.with("admin");
        var firm = Firm.of(admin);
        var survivor =
                admin.send("POST", "api/contacts", "{\"name\":\"Ada\",\"email\":\"%s\"}".formatted(Api.newEmail()));
        var merged = admin.send(
                "POST",
                "api/contacts/" + survivor.json().getString("id") + "/merge",
                "{\"duplicateId\":\"%s\"}".formatted(firm.contact()));
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        try (var tab = browser.tab(Look.USUAL).signedIn(auditor)) {
            var page = tab.page();
            tab.open("web/log/events?type=ContactMerged&user=" + admin.id());
            rows(tab).locator("th a").first().click();
            assertThat(page.locator("h1")).containsText("ContactMerged");
            assertThat(page.locator(".json")).containsText("\"survivorId\": ");
            assertThat(page.locator(".json a")).hasCount(2);
            var tree = page.locator(".causes");
            assertThat(tree.locator("ul a")).hasText(new String[] {
                "ContactMerged",
                "ContactDuplicateAbsorbed",
                "ContactPhoneChanged",
                "ContactAddressChanged",
                "ContactAssignedToCompany",
                "ContactTagged",
                "ContactTagged"
            });
            assertThat(tree.locator("[aria-current=true]")).hasText("ContactMerged");
            tab.picture("event");
            tab.isForEverybody();

            tree.locator("ul a").nth(1).focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("ContactDuplicateAbsorbed");
            assertThat(page.locator(".causes [aria-current=true]")).hasText("ContactDuplicateAbsorbed");
            page.waitForCondition(() -> {
                page.reload();
                return page.locator("dl.facts").innerText().matches("(?s).*[0-9a-f]{64}.*");
            });
            page.locator(".json a").first().click();
            assertThat(page.locator(".top")).isVisible();
            assertThat(page).hasURL(Pattern.compile("/crm/contact/contact\\?id="));
            tab.isQuiet();
        }
    }

    @Test
    void anErasedPersonIsErasedHereAndNotFoundByWhatTheyWereCalled() {
        var admin = Someone.with("admin");
        var name = "Forgotten " + UUID.randomUUID();
        var contact = admin.send(
                        "POST", "api/contacts", "{\"name\":\"%s\",\"email\":\"%s\"}".formatted(name, Api.newEmail()))
                .json()
                .getString("id");
        try (var tab = browser.tab(Look.USUAL).signedIn(admin)) {
            var page = tab.page();
            var address = "web/log/events?type=ContactCreated&q=" + name.replace(" ", "%20");
            tab.open(address);
            assertThat(rows(tab)).hasCount(1);
            admin.send(
                    "POST",
                    "api/erasures",
                    "{\"kind\":\"contact\",\"id\":\"%s\",\"ground\":\"REQUEST\"}".formatted(contact));
            tab.open(address);
            assertThat(rows(tab)).hasCount(0);
            tab.open("web/log/events?type=ContactCreated&stream=contact-" + contact);
            rows(tab).locator("th a").click();
            assertThat(page.locator(".json .erased").first()).hasText("\"[erased]\"");
            tab.isQuiet();
        }
    }

    @Test
    void whoMayNotSeeTheLogIsNotShownTheWayThere() {
        try (var tab = browser.tab(Look.USUAL).signedIn(Someone.with("manager"))) {
            var page = tab.page();
            tab.open("crm/audit/audit");
            assertThat(page.locator("#navigation a[href*='/web/log/']")).hasCount(0);
            assertThat(page.locator("main a[href*='/web/log/']")).hasCount(0);
            assertThat(page.getByRole(
                            com.microsoft.playwright.options.AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Audit trail")))
                    .isVisible();
        }
    }
}
