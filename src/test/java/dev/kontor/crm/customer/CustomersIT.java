package dev.kontor.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import dev.kontor.crm.People;
import dev.kontor.crm.order.Shop;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Customers and their timelines over HTTP, from the command to the read models. */
class CustomersIT {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private static RequestSpecification api() {
        return Api.request();
    }

    private static String path(Reply created) {
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return "api/customers/" + Shop.id(created);
    }

    private static Reply done(String method, String path, String body) {
        var reply = Api.send(method, path, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply;
    }

    private static String limit(String amount, String reason) {
        return "{\"creditLimit\": " + Shop.eur(amount) + ", \"reason\": \"" + reason + "\"}";
    }

    @Test
    void aCustomerIsCreatedChangedReadAndRemembered() {
        var created = Shop.customer(mark + " Acme", "100.5");
        var customer = path(created);
        done("PUT", customer + "/name", "{\"name\": \"" + mark + " King\"}");
        done(
                "PUT",
                customer + "/billing-address",
                "{\"street\": \"1 Main St\", \"city\": \"Dublin\", \"country\": \"IE\"}");
        done("PUT", customer + "/contact-data", "{\"phone\": \"030 1\"}");
        done("PUT", customer + "/credit-limit", limit("50", "Late payments"));
        done("PUT", customer + "/properties", "{\"name\": \"delivery days\", \"value\": \"Mon, Thu\"}");
        done("PUT", customer + "/properties", "{\"name\": \"old\", \"value\": \"x\"}");
        done("POST", customer + "/properties/remove", "{\"name\": \"old\"}");
        var last = done("POST", customer + "/deactivate", "{\"reason\": \"Insolvent\"}");

        var read = Api.send("GET", customer + "?after=" + last.position(), "");
        assertThat(read.header("ETag")).isEqualTo(last.header("ETag"));
        assertThat(read.text())
                .contains("\"creditLimit\":{\"amount\":50.00,\"currency\":\"EUR\"}")
                .contains("\"openTotal\":{\"amount\":0.00,\"currency\":\"EUR\"}");
        api().get(customer)
                .then()
                .body("name", equalTo(mark + " King"))
                .body("kind", equalTo("B2B"))
                .body("billingAddress.city", equalTo("Dublin"))
                .body("$", not(hasKey("email")))
                .body("phone", equalTo("030 1"))
                .body("active", equalTo(false))
                .body("properties.'delivery days'", equalTo("Mon, Thu"))
                .body("properties", not(hasKey("old")));
        api().get(customer + "?asOf=" + created.position())
                .then()
                .body("active", equalTo(true))
                .body("email", equalTo("orders@example.org"));
        api().get(customer + "/history?from=" + created.position()).then().body("items", hasSize(8));

        var again = Api.send("POST", customer + "/deactivate", "{\"reason\": \"Insolvent\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.rule()).isEqualTo("customer-inactive");
        assertThat(Shop.order(Shop.id(created), 1, "1").rule()).isEqualTo("order-customer-inactive");
        done("POST", customer + "/reactivate", "");
        assertThat(Shop.order(Shop.id(created), 1, "1").status()).isEqualTo(201);
        var stale = Api.send("PUT", customer + "/name", "{\"name\": \"Lost\"}", "If-Match", created.header("ETag"));
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void aCompanyThatIsNotThereOrArchivedBecomesNoCustomer() {
        var company = Api.send("POST", "api/companies", "{\"name\": \"" + mark + "\"}");
        var id = Shop.id(company);
        assertThat(Shop.customerAt(id, mark).status()).isEqualTo(201);
        done("POST", "api/companies/" + id + "/archive", "{\"reason\": \"Gone\"}");

        var refused = Shop.customerAt(id, mark);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.rule()).isEqualTo("customer-company-archived");
        assertThat(Shop.customerAt(UUID.randomUUID().toString(), mark).rule()).isEqualTo("customer-company-unknown");
    }

    @Test
    void aCreditLimitIsNeitherNegativeNorOfAnotherCurrency() {
        var customer = path(Shop.customer(mark, "100"));
        assertThat(Api.send("PUT", customer + "/credit-limit", limit("-1", "x")).status())
                .isEqualTo(400);
        var dollars = "{\"creditLimit\": {\"amount\": 1, \"currency\": \"USD\"}, \"reason\": \"x\"}";
        assertThat(Api.send("PUT", customer + "/credit-limit", dollars).rule()).isEqualTo("credit-limit-currency");
    }

    @Test
    void whatDoesNotFitTheKindIsTold() {
        var body = """
                {"kind": "B2C", "name": "Ada", "vatId": "DE1", "creditLimit": {"amount": 1, "currency": "XXX"},
                 "billingAddress": {"street": "", "city": "Berlin", "country": "Germany"}}
                """;
        var reply = Api.send("POST", "api/customers", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text())
                .contains(
                        "\"vatId\"",
                        "\"personName\"",
                        "\"creditLimit.currency\"",
                        "\"billingAddress.street\"",
                        "\"billingAddress.country\"");
    }

    @Test
    void customersAreSearchedFilteredAndSorted() {
        var one = Shop.customer(mark + " b", "10");
        var two = Shop.customer(mark + " A", "30");
        var three = Shop.customer(mark + " c", "20");
        done("PUT", path(two) + "/properties", "{\"name\": \"mark\", \"value\": \"" + mark + "\"}");
        done("POST", path(three) + "/deactivate", "{\"reason\": \"Gone\"}");
        var order = Shop.order(Shop.id(one), 1, "3.5");
        var mine = "api/customers?after=" + order.position() + "&q=" + mark;

        api().get(mine).then().body("items.name", contains(mark + " A", mark + " b", mark + " c"));
        api().get(mine + "&sort=credit-limit")
                .then()
                .body("items.name", contains(mark + " b", mark + " c", mark + " A"));
        api().get(mine + "&sort=open-total&direction=desc&size=1").then().body("items.name", contains(mark + " b"));
        api().get(mine + "&active=false").then().body("items.name", contains(mark + " c"));
        api().get(mine + "&kind=b2c").then().body("total", equalTo(0));
        api().queryParam("property", "mark=" + mark)
                .get("api/customers")
                .then()
                .body("items.name", contains(mark + " A"))
                .body("items[0]", not(hasKey("properties")));
        api().queryParam("property", "mark=" + mark.substring(1))
                .get("api/customers")
                .then()
                .body("total", equalTo(0));
        api().get("api/customers?property=mark").then().statusCode(400);
    }

    @Test
    void aTimelineTellsInTheReadersLanguageWhatHappened() {
        var created = Shop.customer(mark + " Acme", "1000");
        var customer = path(created);
        var order = Shop.order(Shop.id(created), 2, "117.25");
        var cancelled =
                done("POST", "api/orders/" + Shop.id(order) + "/cancel", "{\"reason\": \"It's ordered {twice}\"}");
        var mine = customer + "/timeline?after=" + cancelled.position();

        api().header("Accept-Language", "de-DE,en;q=0.5")
                .get(mine + "&days=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[2].title", equalTo(mark + " Acme wurde Kunde"))
                .body("items[1].description", equalTo("Eine Position für 234,50\u00a0€."))
                .body("items[0].category", equalTo("transaction"))
                .body("items[0].icon", notNullValue())
                .body("items[0].colour", equalTo("red"))
                .body("items[0].performedBy", equalTo(Api.user()));
        var latest = api().header("Accept-Language", "fr")
                .get(mine + "&limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].description", equalTo("For €234.50. It's ordered {twice}"))
                .extract()
                .<String>path("links.next");
        // a link is encoded already
        api().urlEncodingEnabled(false)
                .get(latest.replaceFirst("^.*?api/", "api/"))
                .then()
                .statusCode(200)
                .body("items.position", contains((int) order.position()));
        api().get(mine + "&category=system")
                .then()
                .body("items.kind", contains("customer-created"))
                .body("links", not(hasKey("next")));
        api().get(mine + "&category=interaction").then().body("items", hasSize(0));
        api().get(mine + "&viewerId=nobody").then().statusCode(400);
        api().get(mine + "&category=party").then().statusCode(400);
        api().get("api/customers/" + UUID.randomUUID() + "/timeline").then().statusCode(404);
    }

    @Test
    void aTimelineShowsWhatWasDoneToWhoMaySeeIt() {
        var created = Shop.customer(mark + " Acme", "100");
        var ada = People.id(People.user("Ada", "UTC"));
        var logged = Api.send("POST", "api/activities", """
                {"subject": {"kind": "customer", "id": "%s"}, "kind": "call", "direction": "outbound",
                 "durationMinutes": 5, "happenedAt": "2026-11-20T09:30:00Z", "title": "Invoice",
                 "text": "They pay.", "authorId": "%s", "visibility": "private"}
                """.formatted(Shop.id(created), ada));
        assertThat(logged.status()).as(logged.text()).isEqualTo(201);
        var mine = path(created) + "/timeline?category=interaction&after=" + logged.position();

        api().get(mine).then().statusCode(200).body("items", hasSize(0));
        api().header("Accept-Language", "de")
                .get(mine + "&viewerId=" + ada)
                .then()
                .body("items.title", contains("Angerufen (5 Min.): Invoice"))
                .body("items[0].description", equalTo("They pay."))
                .body("items[0].happenedAt", equalTo("2026-11-20T09:30:00Z"))
                .body("items[0].performedBy", equalTo(ada))
                .body("items[0].icon", equalTo("phone"));
        api().get(mine + "&viewerId=" + UUID.randomUUID()).then().body("items", hasSize(0));
    }
}
