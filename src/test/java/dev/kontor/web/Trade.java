package dev.kontor.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api.Reply;
import dev.kontor.security.Someone;
import java.util.Map;
import java.util.UUID;

/**
 * What a small firm sells: a customer with orders.
 *
 * @param customer who orders
 * @param order one that can still be changed
 */
record Trade(String customer, String order) {

    /** Begun by somebody, with a company. */
    static Trade of(Someone who, String company) {
        var tail = UUID.randomUUID().toString().substring(0, 8);
        var customer = customer(who, "Difference Engines " + tail, """
                "kind":"B2B","companyId":"%s","vatId":"GB123456789","email":"orders-%s@example.org","phone":"+44 20 1234567",
                """.formatted(company, tail), 2000);
        sent(who.send(
                "PUT",
                "api/customers/" + customer + "/properties",
                "{\"name\":\"delivery days\",\"value\":\"Mon, Thu\"}"));
        var shipped = order(who, customer);
        sent(who.send("POST", "api/orders/" + shipped + "/confirm", ""));
        sent(who.send("POST", "api/orders/" + shipped + "/ship", ""));
        var order = order(who, customer);
        var cancelled = order(who, customer);
        var last = sent(who.send("POST", "api/orders/" + cancelled + "/cancel", "{\"reason\":\"Ordered twice\"}"));
        for (var shown :
                new String[] {"orders/" + order, "customers/" + customer, "customers/" + customer + "/timeline"}) {
            sent(who.send("GET", "api/" + shown + "?after=" + last.position(), ""));
        }
        return new Trade(customer, order);
    }

    /** A customer in London with a credit limit in euros. */
    static String customer(Someone who, String name, String more, int limit) {
        return created(who.send("POST", "api/customers", """
                {%s "name":"%s","creditLimit":{"amount":%d,"currency":"EUR"},
                 "billingAddress":{"street":"Dorset Street 1","postalCode":"W1U 4EG","city":"London","country":"GB"}}
                """.formatted(more, name, limit)));
    }

    /** An order of two items, which come to 870 euros. */
    static String order(Someone who, String customer) {
        return created(who.send("POST", "api/orders", """
                {"customerId":"%s","items":[
                 {"description":"Toothed wheels, box of 100","sku":"TW-100","quantity":3,"unitPrice":{"amount":240,"currency":"EUR"}},
                 {"description":"Punched cards, box of 1000","quantity":12,"unitPrice":{"amount":12.5,"currency":"EUR"}}]}
                """.formatted(customer)));
    }

    /** The pages to look at, by the names of their pictures. */
    void pages(Map<String, String> pages) {
        pages.put("customers", "crm/customer/customers?inactive=true");
        pages.put("customer", "crm/customer/customer?id=" + customer);
        pages.put("new-customer", "crm/customer/new-customer");
        pages.put("orders", "crm/order/orders");
        pages.put("orders-none", "crm/order/orders?q=no-order-has-this-number");
        pages.put("order", "crm/order/order?id=" + order);
        pages.put("new-order", "crm/order/new-order?customerId=" + customer);
    }

    private static String created(Reply reply) {
        return sent(reply).json().getString("id");
    }

    /** That a command was done; pages wait for nothing that others did. */
    static Reply sent(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 204);
        return reply;
    }
}
