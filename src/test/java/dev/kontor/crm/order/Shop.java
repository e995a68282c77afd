package dev.kontor.crm.order;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A client that makes customers and places orders. */
public final class Shop {

    private Shop() {}

    /** A new company. */
    public static Reply customer(String name, String creditLimit) {
        return Api.send("POST", "api/customers", body(name, creditLimit).build().toString());
    }

    /** A customer that is a company which is known. */
    public static Reply customerAt(String companyId, String name) {
        var body = body(name, "10").add("companyId", companyId).build();
        return Api.send("POST", "api/customers", body.toString());
    }

    private static JsonObjectBuilder body(String name, String creditLimit) {
        return Json.createObjectBuilder()
                .add("kind", "B2B")
                .add("name", name)
                .add("vatId", "DE136695976")
                .add(
                        "billingAddress",
                        Json.createObjectBuilder()
                                .add("street", "Unter den Linden 1")
                                .add("postalCode", "10117")
                                .add("city", "Berlin")
                                .add("country", "de"))
                .add("email", "Orders@Example.org")
                .add("creditLimit", eur(creditLimit));
    }

    /** An order of one item. */
    public static Reply order(String customerId, int quantity, String price) {
        return Api.send("POST", "api/orders", orderOf(customerId, null, quantity, price));
    }

    /** The body that places an order of one item. */
    static String orderOf(String customerId, @Nullable String number, int quantity, String price) {
        var body = Json.createObjectBuilder().add("customerId", customerId);
        if (number != null) {
            body.add("number", number);
        }
        return body.add("items", Json.createArrayBuilder().add(itemOf(quantity, price)))
                .build()
                .toString();
    }

    /** The body that adds an item. */
    static String item(int quantity, String price) {
        return itemOf(quantity, price).toString();
    }

    private static JsonObject itemOf(int quantity, String price) {
        return Json.createObjectBuilder()
                .add("description", "Punched cards")
                .add("sku", "PC-1000")
                .add("quantity", quantity)
                .add("unitPrice", eur(price))
                .build();
    }

    /** An amount. */
    public static JsonObject eur(String amount) {
        return Json.createObjectBuilder()
                .add("amount", new BigDecimal(amount))
                .add("currency", "EUR")
                .build();
    }

    /** The id of what was created. */
    public static String id(Reply created) {
        return created.json().getString("id");
    }
}
