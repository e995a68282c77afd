package dev.kontor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.kontor.security.Someone;
import dev.kontor.web.Browser.Look;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A record goes back to how it was, and is compared with how it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeTravelIT {

    private Browser browser;
    private Someone sales;
    private Firm firm;

    @BeforeAll
    void begin() {
        browser = Browser.start();
        sales = Someone.with("sales");
        firm = Firm.of(sales);
    }

    @AfterAll
    void end() {
        browser.close();
    }

    private static Locator row(Page page, String property) {
        return page.locator("#past-then tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("th", new Page.LocatorOptions().setHasText(property))));
    }

    @Test
    void theSliderGoesBackByTheKeyboardAndShowsWhatDiffersFromNow() {
        try (var tab = browser.tab(Look.USUAL).signedIn(sales)) {
            var page = tab.page();
            tab.open("crm/contact/contact?id=" + firm.contact());
            var slider = page.locator("#past-slider");
            assertThat(slider).hasAttribute("max", "6");
            assertThat(page.locator("#past-then table")).hasCount(0);

            slider.focus();
            page.keyboard().press("Home");
            assertThat(row(page, "Name").locator("del")).hasText("Ada Lovelace");
            assertThat(row(page, "Name").locator("ins")).hasText("Ada King");
            assertThat(row(page, "Labels").locator("ins")).hasText("newsletter, vip");
            assertThat(row(page, "E-mail").locator("ins")).hasCount(0);
            assertThat(slider).isFocused();
            assertThat(slider).hasAttribute("aria-valuetext", Pattern.compile("^1 of 7 · .*Contact created"));

            page.keyboard().press("End");
            assertThat(page.locator("#past-then table")).hasCount(0);
            assertThat(page).hasURL(Pattern.compile("contact\\?id=[^&]*$"));
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
            assertThat(row(page, "Labels").locator("del")).hasText("vip");
            assertThat(page).hasURL(Pattern.compile("at=\\d+"));
            var address = page.url();
            page.navigate(address);
            assertThat(row(page, "Labels").locator("del")).hasText("vip");
            tab.pictures("time-travel");
            tab.isForEverybody();
            tab.isQuiet();
        }
    }

    @Test
    void whatIsChangedOnThePageIsAVersionAtOnceAndVersionsCanBeChosenFromAList() {
        var company = Firm.of(sales).company();
        try (var tab = browser.tab(Look.USUAL.german()).signedIn(sales)) {
            var page = tab.page();
            tab.open("crm/company/company?id=" + company);
            int versions = Integer.parseInt(page.locator("#past .count").innerText());
            tab.button("Branche ändern").click();
            tab.part("industry").locator("input[type=text]").fill("Computing");
            page.keyboard().press("Enter");
            assertThat(page.locator("#past .count")).hasText(Integer.toString(versions + 1));

            page.locator("#past summary").click();
            page.locator("#past-versions a").first().click();
            assertThat(row(page, "Branche").locator("del")).hasText("Machinery");
            assertThat(row(page, "Branche").locator("ins")).hasText("Computing");
            assertThat(page.locator("#past-versions a").first()).hasAttribute("aria-current", "true");
            page.locator(".asof a").click();
            assertThat(page.locator("#past-then table")).hasCount(0);
            assertThat(page.locator("#past-slider")).isFocused();
            tab.isQuiet();
        }
    }

    @Test
    void whatWasErasedIsErasedInThePastToo() {
        var admin = Someone.with("admin");
        var contact = Firm.of(admin).contact();
        assertThat(admin.send(
                                "POST",
                                "api/erasures",
                                "{\"kind\":\"contact\",\"id\":\"%s\",\"ground\":\"REQUEST\"}".formatted(contact))
                        .status())
                .isBetween(200, 202);
        try (var tab = browser.tab(Look.USUAL).signedIn(admin)) {
            tab.open("crm/contact/contact?id=" + contact + "&at=1");
            assertThat(row(tab.page(), "Name")).containsText("erased");
            assertThat(tab.page().locator("#past").innerText())
                    .doesNotContain("Ada Lovelace")
                    .doesNotContain("Berlin");
            tab.isQuiet();
        }
    }
}
