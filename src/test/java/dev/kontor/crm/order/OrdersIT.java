package dev.kontor.crm.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Orders over HTTP, from the command to the read models. */
class OrdersIT {

    private static RequestSpecification api() {
        return Api.request()
                .config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL)));
    }

    private static String newCustomer(String limit) {
        var created = Shop.customer("Shop " + UUID.randomUUID(), limit);
        assertThat(created.status()).isEqualTo(201);
        return Shop.id(created);
    }

    private static String path(Reply placed) {
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        return "api/orders/" + Shop.id(placed);
    }

    private static Reply done(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply;
    }

    private static void refused(Reply reply, String rule) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(409);
        assertThat(reply.rule()).isEqualTo(rule);
    }

    @Test
    void anOrderIsPlacedChangedConfirmedShippedAndRead() {
        var customer = newCustomer("100");
        var placed = Shop.order(customer, 3, "12.5");
        var order = path(placed);
        done(Api.send("POST", order + "/items", Shop.item(1, "0.10")));
        done(Api.send("PUT", order + "/items/1/quantity", "{\"quantity\": 4}"));
        refused(Api.send("PUT", order + "/items/1/quantity", "{\"quantity\": 8}"), "order-above-credit-limit");
        var zero = Api.send("PUT", order + "/items/1/quantity", "{\"quantity\": 0}");
        assertThat(zero.status()).isEqualTo(400);
        assertThat(zero.text()).contains("remove the item");
        var removed = done(Api.send("POST", order + "/items/2/remove", ""));

        var read = Api.send("GET", order + "?after=" + removed.position(), "");
        assertThat(read.text())
                .as("amounts keep their decimals")
                .contains("\"total\":{\"amount\":50.00,\"currency\":\"EUR\"}");
        assertThat(read.header("ETag")).isEqualTo(removed.header("ETag"));
        api().get(order)
                .then()
                .body("status", equalTo("placed"))
                .body("customerId", equalTo(customer))
                .body("items", hasSize(1))
                .body("items[0].sku", equalTo("PC-1000"))
                .body("items[0].amount.amount", equalTo(new BigDecimal("50.00")));

        refused(Api.send("POST", order + "/ship", ""), "order-not-confirmed");
        done(Api.send("POST", order + "/confirm", ""));
        refused(Api.send("POST", order + "/items", Shop.item(1, "1")), "order-confirmed");
        var shipped = done(Api.send("POST", order + "/ship", ""));
        refused(Api.send("POST", order + "/cancel", "{\"reason\": \"late\"}"), "order-shipped");
        api().get(order + "?after=" + shipped.position()).then().body("status", equalTo("shipped"));
        api().get(order + "?asOf=" + removed.position()).then().body("status", equalTo("placed"));
        api().get(order + "/history")
                .then()
                .statusCode(200)
                .body(
                        "items.fact.type",
                        contains(
                                "OrderPlaced",
                                "OrderItemAdded",
                                "OrderQuantityChanged",
                                "OrderItemRemoved",
                                "OrderConfirmed",
                                "OrderShipped"));
        api().get(order + "/events").then().body("items[0].payload.total.amount", equalTo(new BigDecimal("37.50")));
        var stale = Api.send("POST", order + "/confirm", "", "If-Match", placed.header("ETag"));
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void whatIsOpenShowsAtTheCustomer() {
        var customer = newCustomer("100");
        var first = path(Shop.order(customer, 1, "60.25"));
        refused(Shop.order(customer, 1, "39.76"), "order-above-credit-limit");
        var second = Shop.order(customer, 1, "39.75");
        api().get("api/customers/" + customer + "?after=" + second.position())
                .then()
                .body("openTotal.amount", equalTo(new BigDecimal("100.00")))
                .body("openOrders", equalTo(2));
        var cancelled = done(Api.send("POST", first + "/cancel", "{\"reason\": \"Ordered twice\"}"));
        api().get("api/customers/" + customer + "?after=" + cancelled.position())
                .then()
                .body("openTotal.amount", equalTo(new BigDecimal("39.75")))
                .body("openOrders", equalTo(1));
        api().get(first + "?after=" + cancelled.position()).then().body("reason", equalTo("Ordered twice"));
    }

    @Test
    void ordersAreListedFilteredSortedAndPaged() {
        var customer = newCustomer("1000");
        var small = Shop.order(customer, 1, "5");
        var large = Shop.order(customer, 1, "500");
        var middle = Shop.order(customer, 1, "50.5");
        var confirmed = done(Api.send("POST", path(middle) + "/confirm", ""));
        var mine = "api/customers/" + customer + "/orders?after=" + confirmed.position();

        api().get(mine).then().body("items.id", contains(Shop.id(small), Shop.id(large), Shop.id(middle)));
        api().get(mine + "&sort=total&direction=desc&size=2")
                .then()
                .body("total", equalTo(3))
                .body("items.id", contains(Shop.id(large), Shop.id(middle)));
        api().get(mine + "&status=confirmed").then().body("items.id", contains(Shop.id(middle)));
        api().get(mine + "&totalFrom=5.00&totalTo=50.50")
                .then()
                .body("items.id", contains(Shop.id(small), Shop.id(middle)));
        api().get(mine + "&totalFrom=5.01&totalTo=50.49").then().body("items", empty());
        api().get(mine + "&currency=USD").then().body("items", empty());
        String placedAt = api().get(path(large)).then().extract().path("placedAt");
        api().queryParam("placedFrom", placedAt)
                .get(mine)
                .then()
                .body("items.id", contains(Shop.id(large), Shop.id(middle)));
        api().queryParam("placedTo", placedAt).get(mine).then().body("items.id", contains(Shop.id(small)));
        api().get("api/orders?sort=placed&direction=desc&size=100")
                .then()
                .body("items.id", hasItem(Shop.id(large)))
                .body("items[0]", not(org.hamcrest.Matchers.hasKey("items")));
        api().get("api/orders?customerId=" + customer + "&status=placed").then().body("total", equalTo(2));
        for (var wrong : List.of("status=open", "totalFrom=much", "placedFrom=today", "currency=euro", "sort=price")) {
            api().get("api/orders?" + wrong).then().statusCode(400);
        }
    }

    @Test
    void whatIsWrongWithAnItemIsToldByItsName() {
        var body = """
                {"customerId": "%s", "items": [{"description": "A", "quantity": 1, "unitPrice": {"amount": 1, "currency": "EUR"}},
                 {"description": "B", "quantity": "3", "unitPrice": {"amount": 1, "currency": "EUR", "vat": 19}}]}
                """.formatted(UUID.randomUUID());
        var reply = Api.send("POST", "api/orders", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("items[1].quantity", "must be a whole number", "items[1].unitPrice.vat");

        var invalid = Api.send("POST", "api/orders", """
                {"customerId": "%s", "items": [{"description": "", "quantity": 0, "unitPrice": {"amount": 1.001, "currency": "EUR"}}]}
                """.formatted(UUID.randomUUID()));
        assertThat(invalid.status()).isEqualTo(400);
        assertThat(invalid.text()).contains("description", "quantity", "unitPrice.amount");
        assertThat(Api.send("POST", "api/orders", "{\"customerId\": \"" + UUID.randomUUID() + "\", \"items\": []}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsUnknownAndANumberIsTakenOnce() {
        var nobody = Shop.order(UUID.randomUUID().toString(), 1, "1");
        assertThat(nobody.status()).isEqualTo(409);
        assertThat(nobody.rule()).isEqualTo("order-customer-unknown");
        assertThat(Api.send("POST", "api/orders/" + UUID.randomUUID() + "/items", Shop.item(1, "1"))
                        .rule())
                .isEqualTo("order-unknown");
        var customer = newCustomer("10");
        var number = "PO-" + UUID.randomUUID();
        assertThat(Api.send("POST", "api/orders", Shop.orderOf(customer, number, 1, "1"))
                        .status())
                .isEqualTo(201);
        refused(Api.send("POST", "api/orders", Shop.orderOf(customer, number, 1, "1")), "order-number-taken");
    }

    @Test
    void ofManyOrdersAtOnceThoseThatFitArePlaced() throws Exception {
        var customer = newCustomer("100");
        List<Reply> replies;
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Callable<Reply>> calls = IntStream.range(0, 16)
                    .<Callable<Reply>>mapToObj(number -> () -> Shop.order(customer, 1, "30"))
                    .toList();
            replies = threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSizeBetween(1, 3);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 201)
                .allSatisfy(reply -> assertThat(reply.rule()).isIn("order-above-credit-limit", "concurrent-change"));
    }
}
