package dev.kontor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.kontor.api.Api;
import dev.kontor.security.Someone;
import dev.kontor.web.Browser.Look;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, light and dark, wide and narrow: everybody can use it, the browser is quiet, and a picture is kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensIT {

    private Browser browser;
    private Someone ada;
    private Firm firm;

    @BeforeAll
    void begin() {
        browser = Browser.start();
        ada = Someone.with("admin");
        firm = Firm.of(ada);
    }

    @AfterAll
    void end() {
        browser.close();
    }

    static List<Look> looks() {
        return List.of(Look.USUAL, Look.USUAL.german().narrow());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everybodyCanUseEveryPage(Look look) {
        try (var tab = browser.tab(look)) {
            tab.open("web/sign-in");
            lookInBothColours(tab, "sign-in");
            tab.signedIn(ada);
            firm.pages().forEach((name, address) -> {
                tab.open(address);
                lookInBothColours(tab, name);
            });
            tab.isQuiet();
        }
    }

    private static void lookInBothColours(Tab tab, String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            tab.prefer(scheme);
            look(tab, name);
        }
    }

    private static void look(Tab tab, String name) {
        tab.picture(name);
        tab.isForEverybody();
    }

    @Test
    void aPageThatIsNotThereSaysSoInPeoplesWordsAndHasAnId() {
        try (var tab = browser.tab(Look.USUAL.german()).signedIn(ada)) {
            tab.open("crm/contact/contact?id=" + java.util.UUID.randomUUID());
            assertThat(tab.page().locator("h1").innerText()).isEqualTo("Nicht gefunden");
            assertThat(tab.page().locator("code").innerText()).isNotBlank();
            look(tab, "problem");
        }
    }

    @Test
    void languageAndAppearanceAreEverybodysOwnChoice() {
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            // nothing is in the list that the menu could lie upon
            tab.open("crm/contact/contacts?q=nobody-is-called-so");
            tab.page().locator(".menu summary").click();
            tab.page().locator("#theme").selectOption("dark");
            tab.page().waitForSelector("html[data-theme=dark]");
            tab.page().locator(".menu summary").click();
            tab.page().locator("#language").selectOption("de");
            tab.page().waitForSelector("html[lang=de]");
            assertThat(tab.page().locator("h1").innerText()).isEqualTo("Kontakte");
            tab.page().locator(".menu summary").click();
            look(tab, "menu");
            tab.isQuiet();
        }
    }

    @Test
    void thePagesOfAnAuditorShowNothingThatTheyMayNotDo() {
        try (var tab = browser.tab(Look.USUAL).signedIn(Someone.with("auditor"))) {
            tab.open(firm.pages().get("contact"));
            assertThat(tab.page()
                            .locator("[data-edit], main form, dialog#archiving")
                            .count())
                    .isZero();
            tab.open("crm/contact/contacts");
            assertThat(tab.page().locator("main a.primary").count()).isZero();
            tab.isQuiet();
        }
    }

    @Test
    void nothingRunsThatThePolicyDoesNotName() {
        var reply = Api.send("GET", "web/sign-in", "", "Authorization", "none", "Accept", "text/html");
        assertThat(reply.response().headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'self'", "script-src 'self' 'nonce-")
                .doesNotContain("unsafe");
    }
}
