package dev.kontor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.kontor.api.Api;
import dev.kontor.security.Someone;
import dev.kontor.web.Browser.Look;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Work with opportunities in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpportunityPagesIT {

    private Browser browser;
    private Someone ada;
    private Firm firm;

    @BeforeAll
    void begin() {
        browser = Browser.start();
        ada = Someone.with("sales");
        firm = Firm.of(ada);
    }

    @AfterAll
    void end() {
        browser.close();
    }

    private static String told(String id, String what) {
        return Api.send("GET", "api/opportunities/" + id, "").json().getString(what);
    }

    private static String idIn(String address) {
        return address.substring(address.indexOf("id=") + 3);
    }

    private static BigDecimal wonIn(String currency) {
        return Api.send("GET", "api/opportunities/analytics", "")
                .json()
                .getJsonObject("winRate")
                .getJsonArray("values")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(value -> value.getString("currency").equals(currency))
                .map(value -> value.getJsonNumber("won").bigDecimalValue())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    @Test
    void theWorkingDayOfASalesperson() {
        var tail = UUID.randomUUID().toString().substring(0, 8);
        var name = "Sofia Kovalevskaya " + tail;
        var created = ada.send("POST", "api/contacts", """
                {"name":"%s","email":"%s","companyId":"%s"}
                """.formatted(name, Api.newEmail(), firm.company()));
        ada.send("GET", "api/contacts?size=1&after=" + created.position(), "");
        var before = wonIn("NOK");
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            var page = tab.page();
            assertThat(page.locator("h1")).containsText("Hello");
            assertThat(page.locator(".todos")).containsText("Call the workshop");

            // search may take a moment to know of who has just been made
            page.keyboard().press("Control+k");
            page.locator("#palette input").pressSequentially(name);
            page.locator("#palette [data-address]")
                    .filter(new FilterOptions().setHasText(name))
                    .first()
                    .click();
            assertThat(page.locator("h1")).hasText(name);

            page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)).selectOption("call");
            page.getByLabel("In a line").fill("Wants an offer");
            page.locator("[id='logging:log']").click();
            assertThat(page.locator(".timeline")).containsText("Wants an offer");
            page.locator("[id='newTodo:what']").fill("Write the offer");
            page.locator("[id='newTodo:add']").click();
            assertThat(page.locator("#thingTodos")).containsText("Write the offer");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New opportunity"))
                    .click();
            assertThat(page.locator("[id='newOpportunity:company_input']"))
                    .hasValue(Pattern.compile("Difference Engines"));
            page.getByLabel("Title").fill("A day's work " + tail);
            page.getByLabel("Amount").fill("a lot");
            page.getByLabel("Expected on").fill("2027-04-01");
            tab.button("Create opportunity").click();
            assertThat(page.locator("[id='amount-problem']")).not().isEmpty();
            assertThat(page.getByLabel("Title")).hasValue("A day's work " + tail);
            page.getByLabel("Amount").fill("1,250.50");
            page.getByLabel("Currency").fill("NOK");
            tab.button("Create opportunity").click();
            assertThat(page.locator("h1")).hasText("A day's work " + tail);
            var id = idIn(page.url());
            tab.picture("opportunity-new");

            tab.open("crm/opportunity/board/board?whose=mine");
            var card = page.locator("[data-id='" + id + "']");
            card.dragTo(page.locator("[data-stage='negotiation']"));
            assertThat(page.locator("[data-stage='negotiation'] [data-id='" + id + "']"))
                    .isVisible();
            page.getByText("A day's work " + tail).click();
            assertThat(page.locator(".steps .here")).hasText("Negotiation");
            assertThat(page.locator("#timeline")).containsText("Stage changed");

            tab.button("Won").click();
            tab.button("Mark as won").click();
            assertThat(page.locator("#heading .chip.won")).hasText("Won");
            assertThat(page.locator("[data-edit], [data-opens]")).hasCount(0);
            assertThat(told(id, "status")).isEqualTo("won");
            assertThat(page.locator("#navigation")).not().containsText("Analytics");
            tab.isQuiet();
        }
        var manager = Someone.with("manager");
        try (var tab = browser.tab(Look.USUAL).signedIn(manager)) {
            tab.open("crm/opportunity/analytics/analytics?currency=NOK");
            var sum = before.add(new BigDecimal("1250.50"));
            assertThat(wonIn("NOK")).isEqualByComparingTo(sum);
            assertThat(tab.page()
                            .locator(".tile")
                            .filter(new FilterOptions().setHasText("Won"))
                            .locator("dd")
                            .first())
                    .containsText(String.format(Locale.ENGLISH, "%,.2f", sum));
            tab.isQuiet();
        }
    }

    @Test
    void whatIsKnownOfAnOpportunityIsChangedInPlaceAndWhatOthersDidIsSeen() {
        var id = Deals.opened(ada, firm.company(), "Changed In Place", "1000", "EUR");
        var bob = Someone.with("sales");
        try (var tab = browser.tab(Look.USUAL.german()).signedIn(ada)) {
            var page = tab.page();
            tab.open("crm/opportunity/opportunity?id=" + id);
            tab.button("Wert ändern").click();
            page.locator("[id='valueForm:amount']").fill("12.500,5");
            tab.part("value").getByText("Speichern").click();
            assertThat(tab.part("value").locator(".shown .value")).containsText("12.500,50");
            tab.button("Nach Angebot verschieben").click();
            assertThat(page.locator(".steps .here")).hasText("Angebot");
            assertThat(tab.part("probability").locator(".shown .value")).hasText("50 %");

            // somebody else is quicker, and what was typed is not lost
            tab.button("Wahrscheinlich ändern").click();
            page.locator("[id='probabilityForm:probability']").fill("60");
            Api.send("PUT", "api/opportunities/" + id + "/probability", "{\"probability\":55}");
            tab.part("probability").getByText("Speichern").click();
            assertThat(tab.part("probability").locator(".conflict")).containsText("55");
            assertThat(page.locator("[id='probabilityForm:probability']")).hasValue("60");
            tab.button("Meine speichern").click();
            assertThat(tab.part("probability").locator(".shown .value")).hasText("60 %");

            // it can be given away, and is not hers to change any more
            tab.button("Zuständig ändern").click();
            page.locator("[id='ownerForm:owner_input']").fill("");
            page.locator("[id='ownerForm:owner_input']")
                    .pressSequentially(bob.email().substring(0, 20));
            page.locator(".ui-autocomplete-item").first().click();
            tab.part("owner").getByText("Speichern").click();
            assertThat(tab.part("owner").locator("form")).isHidden();
            assertThat(told(id, "ownerId")).isEqualTo(bob.id());
            tab.button("Wert ändern").click();
            tab.part("value").getByText("Speichern").click();
            assertThat(tab.part("value").locator("div.problem")).isVisible();
            tab.isQuiet();
        }
    }

    @Test
    void opportunitiesAreFoundByTextStageAndOwnerAndLostOnesAreAskedFor() {
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            var page = tab.page();
            tab.open("crm/opportunity/opportunities?whose=mine&q=maker");
            assertThat(page.locator("main .nothing")).isVisible();
            page.getByLabel("State").selectOption("lost");
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page).hasURL(Pattern.compile("status=lost"));
            tab.open("crm/opportunity/opportunities?whose=mine&stage=proposal&q=maintenance");
            assertThat(page.locator("tbody tr")).hasCount(1);
            page.locator("tbody a").first().click();
            tab.button("Lost").click();
            tab.button("Mark as lost").click();
            assertThat(page.locator("[id='reason-problem']")).not().isEmpty();
            page.locator("[id='lose:reason']").fill("No budget");
            tab.button("Mark as lost").click();
            assertThat(page.locator("#heading")).containsText("No budget");
            tab.isQuiet();
        }
    }

    @Test
    void whoOnlyLooksIsShownNothingToChange() {
        try (var tab = browser.tab(Look.USUAL).signedIn(Someone.with("auditor"))) {
            tab.open("crm/opportunity/opportunity?id=" + firm.deals().open());
            assertThat(tab.page().locator("h1")).isVisible();
            assertThat(tab.page()
                            .locator("[data-edit], main form, dialog:not(#palette), .steps button, main a.button")
                            .count())
                    .isZero();
            tab.isQuiet();
        }
    }
}
