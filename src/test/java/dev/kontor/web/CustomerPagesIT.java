package dev.kontor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.kontor.api.Api;
import dev.kontor.security.Someone;
import dev.kontor.web.Browser.Look;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Work with customers in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerPagesIT {

    private Browser browser;
    private Someone ada;

    @BeforeAll
    void begin() {
        browser = Browser.start();
        ada = Someone.with("sales");
    }

    @AfterAll
    void end() {
        browser.close();
    }

    private static String tail() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** Waits until the read models show what was done last. */
    private static void settle(String things, String id, Api.Reply reply) {
        Api.send(
                "GET",
                "api/" + things + "/" + id + "?after=" + Trade.sent(reply).position(),
                "");
    }

    @Test
    void aCustomerIsMadeChangedAndNotedInItsTimeline() {
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            var page = tab.page();
            var name = "Byron " + tail();
            tab.open("crm/customer/new-customer");
            page.getByLabel("Kind").selectOption("B2C");
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
            page.getByLabel("Credit limit").fill("500");
            page.getByLabel("Street and number").fill("St James's Square 12");
            page.getByLabel("City").fill("London");
            page.getByLabel("Country (two letters)").fill("gb");
            tab.button("Create customer").click();
            assertThat(page.locator("[id='personName-problem']")).not().isEmpty();
            page.getByLabel("To be addressed as").fill("Ada Byron");
            tab.button("Create customer").click();
            assertThat(page.locator("h1")).hasText(name);
            assertThat(page.locator(".credit")).containsText("€0.00 of €500.00 open");
            assertThat(page.locator(".timeline .what").first()).hasText(name + " became a customer");

            tab.button("Change Credit limit").click();
            tab.part("limit").locator("input[type=number]").fill("750.50");
            tab.part("limit").getByLabel("Reason").fill("Pays at once");
            tab.part("limit").getByText("Save").click();
            assertThat(tab.part("limit").locator(".shown .value")).hasText("€750.50");
            assertThat(page.locator(".credit")).containsText("of €750.50 open");
            assertThat(page.locator(".timeline .what").first()).hasText("Credit limit €750.50");
            assertThat(page.locator(".timeline .text").first()).hasText("It was €500.00. Pays at once");

            page.locator("[id='noting:property']").fill("delivery days");
            page.locator("[id='noting:propertyValue']").fill("Mon, Thu");
            page.locator("[id='noting:set']").click();
            assertThat(page.locator("#properties dd .value")).hasText("Mon, Thu");
            tab.button("Remove delivery days").click();
            assertThat(page.locator("#properties dd")).hasCount(0);

            tab.open("crm/customer/customers?kind=b2c&q=" + name.substring(6));
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.getByLabel("Kind")).hasValue("b2c");
            page.locator("tbody th a").click();
            tab.button("Deactivate").click();
            page.locator("[id='deactivate:why']").fill("Moved away");
            page.locator("[id='deactivate:do']").click();
            assertThat(page.locator("#heading")).containsText("inactive");
            assertThat(page.locator("#heading a.primary")).hasCount(0);
            tab.button("Reactivate").click();
            page.locator("[id='reactivate:do']").click();
            assertThat(page.locator("#heading a.primary")).hasText("New order");
            tab.isQuiet();
        }
    }

    @Test
    void whoComesSecondSeesWhatTheLimitBecameMeanwhileAndWhatWasTypedStays() {
        var id = Trade.customer(ada, "Two Limits", "\"kind\":\"B2B\",", 100);
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            tab.open("crm/customer/customer?id=" + id);
            Trade.sent(ada.send(
                    "PUT",
                    "api/customers/" + id + "/credit-limit",
                    "{\"creditLimit\":{\"amount\":300,\"currency\":\"EUR\"},\"reason\":\"Grows\"}"));
            tab.button("Change Credit limit").click();
            tab.part("limit").locator("input[type=number]").fill("200");
            tab.part("limit").getByLabel("Reason").fill("Asked for it");
            tab.part("limit").getByText("Save").click();
            var conflict = tab.part("limit").locator(".conflict");
            assertThat(conflict.locator("del")).hasText("€100.00");
            assertThat(conflict.locator("ins")).hasText("€300.00");
            assertThat(tab.part("limit").locator("input[type=number]")).hasValue("200");
            tab.button("Save mine").click();
            assertThat(tab.part("limit").locator(".shown .value")).hasText("€200.00");
            tab.isQuiet();
        }
    }

    @Test
    void aCompanyBecomesACustomerOnItsPage() {
        var company = Trade.sent(ada.send("POST", "api/companies", "{\"name\":\"Silk Looms " + tail() + "\"}"));
        var id = company.json().getString("id");
        settle("companies", id, company);
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            var page = tab.page();
            tab.open("crm/company/company?id=" + id);
            page.locator("main").getByText("New customer").click();
            page.getByLabel("Credit limit").fill("1000");
            page.getByLabel("Street and number").fill("Rue du Bât-d'Argent 3");
            page.getByLabel("City").fill("Lyon");
            page.getByLabel("Country (two letters)").fill("FR");
            tab.button("Create customer").click();
            assertThat(page.locator("h1")).containsText("Silk Looms");
            page.locator(".facts").getByText("Silk Looms").last().click();
            assertThat(page.locator("section:has(#customers-title) li")).containsText("Silk Looms");
            tab.isQuiet();
        }
    }

    @Test
    void anAuditorSeesACustomerAndNothingToDoWithIt() {
        var firm = Trade.of(ada, Firm.of(ada).company());
        try (var tab = browser.tab(Look.USUAL).signedIn(Someone.with("auditor"))) {
            tab.open("crm/customer/customer?id=" + firm.customer());
            assertThat(tab.page().locator(".credit")).isVisible();
            assertThat(tab.page().locator("[data-edit], main form, dialog:not(#palette), main .button"))
                    .hasCount(0);
            tab.open("crm/order/order?id=" + firm.order());
            assertThat(tab.page().locator(".list.items tbody tr")).hasCount(2);
            assertThat(tab.page().locator("main form, main button:not([data-copy]), dialog:not(#palette)"))
                    .hasCount(0);
            tab.isQuiet();
        }
    }

    @Test
    void whoWasErasedIsShownAsErased() {
        var admin = Someone.with("admin");
        var tail = tail();
        var contact = Api.create("Erased Person", "erased-" + tail + "@example.org");
        var contactId = contact.json().getString("id");
        var customerId = Trade.customer(admin, "Erased Customer", "\"kind\":\"B2B\",", 100);
        Trade.sent(admin.send("POST", "api/customers/" + customerId + "/deactivate", "{\"reason\":\"Asked for it\"}"));
        for (var subject : new String[] {"contact\",\"id\":\"" + contactId, "customer\",\"id\":\"" + customerId}) {
            var erased = admin.send("POST", "api/erasures", "{\"kind\":\"" + subject + "\",\"ground\":\"REQUEST\"}");
            settle("contacts", contactId, erased);
            settle("customers", customerId, erased);
            Api.send("GET", "api/customers/" + customerId + "/timeline?after=" + erased.position(), "");
        }
        try (var tab = browser.tab(Look.USUAL).signedIn(admin)) {
            var page = tab.page();
            tab.open("crm/contact/contact?id=" + contactId);
            assertThat(page.locator("h1 .erased")).hasText("erased");
            assertThat(page.locator(".banner")).containsText("What was personal here was erased");
            assertThat(tab.part("email").locator(".erased")).hasText("erased");
            assertThat(page.locator("main")).not().containsText("[erased]");
            tab.picture("contact-erased");
            tab.isForEverybody();
            tab.open("crm/contact/contacts?archived=true&sort=changed&direction=desc");
            assertThat(page.locator("tbody th .erased").first()).isVisible();

            tab.open("crm/customer/customer?id=" + customerId);
            assertThat(page.locator("h1 .erased")).hasText("erased");
            assertThat(tab.part("address").locator(".erased")).hasText("erased");
            assertThat(page.locator(".timeline")).containsText("(erased) became a customer");
            assertThat(page.locator("main")).not().containsText("[erased]");
            assertThat(page.locator("[data-edit]")).hasCount(0);
            tab.pictures("customer-erased");
            tab.isForEverybody();
            tab.open("crm/customer/customers?inactive=true&sort=changed&direction=desc");
            assertThat(page.locator("tbody th .erased").first()).isVisible();
            tab.isQuiet();
        }
    }

    @Test
    void whomTheLawWantsKeptIsSaidToBeSo() {
        var admin = Someone.with("admin");
        var id = Trade.customer(admin, "Kept Customer " + tail(), "\"kind\":\"B2B\",", 2000);
        Trade.order(admin, id);
        Trade.sent(admin.send("POST", "api/customers/" + id + "/deactivate", "{\"reason\":\"Asked for it\"}"));
        Trade.sent(admin.send(
                "POST", "api/erasures", "{\"kind\":\"customer\",\"id\":\"" + id + "\",\"ground\":\"REQUEST\"}"));
        try (var tab = browser.tab(Look.USUAL.german()).signedIn(ada)) {
            tab.open("crm/customer/customer?id=" + id);
            assertThat(tab.page().locator(".banner.restricted")).containsText("Nur für das Gesetz aufbewahrt.");
            assertThat(tab.page().locator("h1")).containsText("Kept Customer");
            tab.picture("customer-restricted");
            tab.isForEverybody();
            tab.isQuiet();
        }
    }
}
