package dev.kontor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import dev.kontor.api.Api;
import dev.kontor.security.Someone;
import dev.kontor.web.Browser.Look;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Figures in the browser: drawn, and as tables that say the same as the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalyticsPagesIT {

    private Browser browser;
    private Firm firm;

    @BeforeAll
    void begin() {
        browser = Browser.start();
        firm = Firm.of(Someone.with("sales"));
    }

    @AfterAll
    void end() {
        browser.close();
    }

    private static Locator section(Tab tab, String title) {
        return tab.page()
                .locator("section")
                .filter(new FilterOptions()
                        .setHas(tab.page().locator("h2", new Page.LocatorOptions().setHasText(title))));
    }

    @Test
    void theFunnelAndTheMonthsSayWhatTheApiSays() {
        assertThat(firm.deals().open()).isNotBlank();
        var stages = Api.send("GET", "api/opportunities/analytics", "").json().getJsonArray("stages");
        try (var tab = browser.tab(Look.USUAL).signedIn(Someone.with("manager"))) {
            var page = tab.page();
            tab.open("");
            page.locator("#navigation").getByText("Analytics").click();
            var rows = section(tab, "Open now, by stage").locator("tbody tr");
            assertThat(rows).hasCount(stages.size());
            for (int i = 0; i < stages.size(); i++) {
                var count = stages.getValuesAs(JsonObject.class)
                        .get(i)
                        .getJsonNumber("count")
                        .longValue();
                assertThat(rows.nth(i).locator("td").nth(1)).hasText("%,d".formatted(count));
            }
            var months = section(tab, "Won and lost by month");
            assertThat(months.locator("svg rect")).hasCount(24);
            months.locator("summary").click();
            assertThat(months.locator("tbody tr")).hasCount(12);
            assertThat(months.locator("tbody tr").last().locator("td").nth(1))
                    .not()
                    .hasText("0");

            page.locator("#from").fill("2001-01-01");
            page.locator("#to").fill("2001-02-28");
            tab.button("Show").click();
            assertThat(section(tab, "Won and lost by month").locator("svg rect"))
                    .hasCount(4);
            assertThat(page.locator("#figures")).containsText("Nothing is expected in this time.");
            tab.isQuiet();
        }
    }

    @Test
    void howMuchHappenedIsToldByDay() {
        try (var tab = browser.tab(Look.USUAL.german()).signedIn(Someone.with("auditor"))) {
            tab.open("web/statistics/statistics?days=7");
            var days = section(tab, "Ereignisse nach Tag");
            assertThat(days.locator("svg rect")).hasCount(7);
            assertThat(days.locator("tbody tr")).hasCount(7);
            assertThat(section(tab, "Häufigste Typen")).containsText("ContactCreated");
            assertThat(tab.page().locator(".tile dd").allInnerTexts()).doesNotContain("0");
            tab.isQuiet();
        }
    }
}
