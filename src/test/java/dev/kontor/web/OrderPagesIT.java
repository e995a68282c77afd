package dev.kontor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.kontor.security.Someone;
import dev.kontor.web.Browser.Look;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Work with orders in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderPagesIT {

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

    private String customer(String name) {
        return Trade.customer(ada, name, "\"kind\":\"B2B\",", 2000);
    }

    private static void item(Tab tab, int row, String description, String quantity, String price) {
        var fields = tab.page().locator("fieldset.ordered").nth(row);
        fields.getByLabel("Description").fill(description);
        fields.getByLabel("Quantity").fill(quantity);
        fields.getByLabel("Price each (EUR)").fill(price);
        fields.getByLabel("Price each (EUR)").blur();
    }

    @Test
    void anOrderOfTwoItemsIsTakenChangedConfirmedAndShipped() {
        var customer = customer("Orders Much");
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            var page = tab.page();
            tab.open("crm/customer/customer?id=" + customer);
            page.locator("#heading a.primary").click();
            item(tab, 0, "Toothed wheels", "3", "240");
            assertThat(page.locator("[id='newOrder:sum']")).containsText("€720.00");
            item(tab, 1, "Punched cards", "0", "12.50");
            tab.button("One more item").click();
            assertThat(page.locator("fieldset.ordered")).hasCount(3);
            tab.button("Place order").click();
            assertThat(page.locator("#problem-1-quantity")).not().isEmpty();
            assertThat(page.locator("fieldset.ordered")).hasCount(2);
            item(tab, 1, "Punched cards", "12", "12.50");
            assertThat(page.locator("[id='newOrder:sum']")).containsText("€870.00");
            assertThat(page.locator("[id='newOrder:sum']")).containsText("€1,130.00 are left");
            tab.button("Place order").click();
            assertThat(page).hasURL(Pattern.compile("/crm/order/order\\?id="));
            assertThat(page.locator(".list.items tbody tr")).hasCount(2);
            assertThat(page.locator("#items .total")).containsText("€870.00");

            tab.button("Change the quantity of Punched cards").click();
            page.locator("[id='count:newQuantity']").fill("20");
            page.locator("[id='count:do']").click();
            assertThat(page.locator("#items .total")).containsText("€970.00");
            assertThat(page.locator("#counting")).isHidden();
            page.locator("[id='adding:description']").fill("Oil");
            page.locator("[id='adding:quantity']").fill("1");
            page.locator("[id='adding:price']").fill("9.99");
            page.locator("[id='adding:add']").click();
            assertThat(page.locator("#items .total")).containsText("€979.99");
            tab.button("Remove Toothed wheels").click();
            assertThat(page.locator("#items .total")).containsText("€259.99");
            assertThat(page.locator(".timeline .what").first()).hasText("Item removed");
            page.locator(".timeline summary").first().click();
            assertThat(page.locator(".timeline .changes").first())
                    .containsText("3 × Toothed wheels, 20 × Punched cards, 1 × Oil");
            assertThat(page.locator(".timeline .changes").first()).containsText("€979.99");
            tab.picture("order-changed");

            tab.button("Confirm").click();
            page.locator("[id='confirm:do']").click();
            assertThat(page.locator("#heading .state")).hasText("Confirmed");
            assertThat(page.locator("[id='adding']")).hasCount(0);
            tab.button("Ship").click();
            page.locator("[id='ship:do']").click();
            assertThat(page.locator("#heading .state")).hasText("Shipped");
            assertThat(page.locator("#heading button")).hasCount(0);

            tab.open("crm/order/orders?customerId=" + customer);
            assertThat(page.locator(".only")).containsText("Orders of Orders Much");
            assertThat(page.locator("tbody tr")).hasCount(1);
            tab.isQuiet();
        }
    }

    @Test
    void anOrderAboveTheCreditLimitIsRefusedInWordsAndNothingTypedIsLost() {
        var customer = customer("Orders Too Much");
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            var page = tab.page();
            tab.open("crm/order/new-order?customerId=" + customer);
            item(tab, 0, "Analytical engine", "1", "2000.01");
            assertThat(page.locator("[id='newOrder:sum'] .problem")).isVisible();
            tab.button("Place order").click();
            assertThat(page.locator("[id='newOrder:items'] > .problem"))
                    .containsText("The open orders of the customer Orders Too Much would come to €2,000.01");
            assertThat(page.locator("fieldset.ordered").first().getByLabel("Description"))
                    .hasValue("Analytical engine");
            tab.isQuiet();
        }
    }

    @Test
    void anOrderIsCancelledForAReasonUnlessSomebodyShipsItMeanwhile() {
        var order = Trade.order(ada, customer("Cancels"));
        try (var tab = browser.tab(Look.USUAL.narrow().dark()).signedIn(ada)) {
            var page = tab.page();
            tab.open("crm/order/order?id=" + order);
            tab.button("Cancel order").first().click();
            tab.picture("order-cancelling");
            tab.isForEverybody();
            Trade.sent(ada.send("POST", "api/orders/" + order + "/confirm", ""));
            page.locator("[id='cancel:reason']").fill("Too late");
            page.locator("[id='cancel:do']").click();
            assertThat(page.locator("#cancel-dialog .conflict")).containsText("Order confirmed");
            assertThat(page.locator("[id='cancel:reason']")).hasValue("Too late");
            page.locator("[id='cancel:do']").click();
            assertThat(page.locator("#heading")).containsText("Cancelled: Too late");

            tab.open("crm/order/orders?status=cancelled");
            assertThat(page.locator(".state").first()).hasText("Cancelled");
            assertThat(page.getByLabel("State")).hasValue("cancelled");
            tab.isQuiet();
        }
    }
}
