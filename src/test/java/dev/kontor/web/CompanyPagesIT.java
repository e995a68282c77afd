package dev.kontor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.kontor.security.Someone;
import dev.kontor.web.Browser.Look;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Work with companies in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompanyPagesIT {

    private Browser browser;

    @BeforeAll
    void begin() {
        browser = Browser.start();
    }

    @AfterAll
    void end() {
        browser.close();
    }

    @Test
    void aCompanyIsCreatedChangedAndArchived() {
        try (var tab = browser.tab(Look.USUAL).signedIn(Someone.with("manager"))) {
            var page = tab.page();
            var name = "Analytical Engines " + UUID.randomUUID().toString().substring(0, 8);
            tab.open("crm/company/new-company");
            page.getByLabel("Name").fill(name);
            page.getByLabel("City").fill("London");
            tab.button("Create company").click();
            assertThat(page.locator("[id='street-problem']")).not().isEmpty();
            page.getByLabel("Street and number").fill("Dorset Street 1");
            page.getByLabel("Country (two letters)").fill("gb");
            tab.button("Create company").click();
            assertThat(page.locator("h1")).hasText(name);
            assertThat(tab.part("address").locator(".shown .value")).hasText("Dorset Street 1, London, United Kingdom");

            tab.button("Change Industry").click();
            tab.part("industry").locator("input[type=text]").fill("Computing");
            page.keyboard().press("Enter");
            assertThat(tab.part("industry").locator(".shown .value")).hasText("Computing");

            tab.open("crm/company/companies?industry=Computing&q=" + name.substring(name.length() - 8));
            page.locator("tbody a").first().click();
            tab.button("Archive").click();
            page.locator("[id='archive:reason']").fill("Taken over");
            page.locator("[id='archive:do']").click();
            assertThat(page.locator("#heading")).containsText("Taken over");
            assertThat(page.locator("[data-edit]")).hasCount(0);
            tab.isQuiet();
        }
    }

    @Test
    void whoWorksThereIsOnThePageOfACompany() {
        var manager = Someone.with("manager");
        var firm = Firm.of(manager);
        try (var tab = browser.tab(Look.USUAL).signedIn(manager)) {
            tab.open("crm/company/company?id=" + firm.company());
            tab.page().getByText("Ada King").click();
            assertThat(tab.page().locator("h1")).hasText("Ada King");
            tab.isQuiet();
        }
    }
}
