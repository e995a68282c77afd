package dev.kontor.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.security.Someone;
import java.util.Map;

/**
 * What a firm may sell, sold and did not.
 *
 * @param who whose deals they are
 * @param open one that may come about
 */
record Deals(Someone who, String open) {

    /** At a company. */
    static Deals of(Someone who, String company) {
        var open = opened(who, company, "Maintenance for ten years", "48000", "EUR");
        done(who, "PUT", open + "/stage", "{\"stage\":\"proposal\"}");
        var won = opened(who, company, "A first engine", "61500", "EUR");
        done(who, "POST", won + "/win", "");
        var lost = opened(who, company, "Engines of another maker", "23000", "EUR");
        done(who, "POST", lost + "/lose", "{\"reason\":\"Too dear\"}");
        return new Deals(who, open);
    }

    /** The id of an opportunity that somebody has. */
    static String opened(Someone who, String company, String title, String amount, String currency) {
        var reply = who.send("POST", "api/opportunities", """
                {"title":"%s","companyId":"%s","ownerId":"%s","value":{"amount":%s,"currency":"%s"},"expectedCloseOn":"2027-03-01"}
                """.formatted(title, company, who.id(), amount, currency));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        var id = reply.json().getString("id");
        who.send("GET", "api/opportunities/" + id + "?after=" + reply.position(), "");
        return id;
    }

    private static void done(Someone who, String method, String path, String body) {
        var reply = who.send(method, "api/opportunities/" + path, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        who.send("GET", "api/opportunities?size=1&after=" + reply.position(), "");
    }

    /** Their pages, by the names of their pictures. */
    void pages(Map<String, String> pages) {
        pages.put("opportunities", "crm/opportunity/opportunities");
        pages.put("opportunities-none", "crm/opportunity/opportunities?q=nothing-is-called-so");
        pages.put("opportunity", "crm/opportunity/opportunity?id=" + open);
        pages.put("new-opportunity", "crm/opportunity/new-opportunity");
        pages.put("analytics", "crm/opportunity/analytics/analytics");
        pages.put("todos", "crm/todo/todos");
        pages.put("users", "crm/user/users");
        pages.put("user", "crm/user/user?id=" + who.id());
        pages.put("new-user", "crm/user/new-user");
        pages.put("password", "security/password/password");
        pages.put("statistics", "web/statistics/statistics");
    }
}
