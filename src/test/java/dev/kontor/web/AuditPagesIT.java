package dev.kontor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.kontor.api.Api;
import dev.kontor.security.Someone;
import dev.kontor.web.Browser.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who changed what, in the browser and as a table to keep. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditPagesIT {

    private Browser browser;

    @BeforeAll
    void begin() {
        browser = Browser.start();
    }

    @AfterAll
    void end() {
        browser.close();
    }

    private static Locator rows(Tab tab) {
        return tab.page().locator(".trail-of tbody tr");
    }

    private static long last(Someone who, String contact) {
        return who.send("PUT", "api/contacts/" + contact + "/name", "{\"name\":\"=1+1\"}")
                .position();
    }

    @Test
    void whatChangedIsShownBeforeAndAfterAndFoundByWhoAndWhat() {
        var sales = Someone.with("sales");
        var contact = Firm.of(sales).contact();
        long position = last(sales, contact);
        try (var tab = browser.tab(Look.USUAL).signedIn(Someone.with("manager"))) {
            var page = tab.page();
            tab.open("crm/audit/audit?user=" + sales.id() + "&after=" + position);
            assertThat(rows(tab).first().locator("del")).containsText("Ada King");
            assertThat(rows(tab).first().locator("ins")).containsText("=1+1");
            page.locator("#type").selectOption("ContactRenamed");
            assertThat(rows(tab)).hasCount(2);
            rows(tab).first().locator("a[aria-label]").click();
            assertThat(page.locator("#thing")).hasValue(contact);
            assertThat(page.locator("#entity")).hasValue("contact");
            page.locator("#type").selectOption("");
            assertThat(rows(tab)).hasCount(8);
            tab.picture("audit-of-one");
            tab.isForEverybody();
            rows(tab).first().locator("td").nth(2).locator("a").first().click();
            assertThat(page.locator("h1")).hasText("=1+1");
            tab.isQuiet();
        }
    }

    @Test
    void aTableHasAllPagesAndNoFormulas() throws IOException {
        var sales = Someone.with("sales");
        var contact = Firm.of(sales).contact();
        IntStream.range(0, 110)
                .forEach(i -> sales.send(
                        "POST", "api/contacts", "{\"name\":\"Row %d\",\"email\":\"%s\"}".formatted(i, Api.newEmail())));
        long position = last(sales, contact);
        try (var tab = browser.tab(Look.USUAL).signedIn(Someone.with("auditor"))) {
            var page = tab.page();
            tab.open("crm/audit/audit?user=" + sales.id() + "&after=" + position);
            assertThat(rows(tab)).hasCount(25);
            page.locator("a[rel=next]").click();
            assertThat(page).hasURL(java.util.regex.Pattern.compile("before="));
            assertThat(rows(tab).first()).not().containsText("=1+1");
            var table = page.waitForDownload(() -> page.locator("a[download]").click());
            var lines = Files.readAllLines(table.path());
            assertThat(table.suggestedFilename()).isEqualTo("audit.csv");
            assertThat(lines.getFirst()).startsWith("\uFEFFposition,recordedAt");
            assertThat(lines.stream().filter(line -> line.contains(",ContactCreated,,name,,Row ")))
                    .hasSize(110);
            assertThat(lines.get(1)).contains(",name,Ada King,'=1+1,");
            assertThat(lines).noneMatch(line -> line.contains(",=1+1"));
            tab.isQuiet();
        }
    }
}
