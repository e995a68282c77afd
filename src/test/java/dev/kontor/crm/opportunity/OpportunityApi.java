package dev.kontor.crm.opportunity;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import java.util.UUID;

/** A client of opportunities. */
public final class OpportunityApi {

    private OpportunityApi() {}

    /** Opens one at a company, to be closed on 24 December 2026. */
    public static Reply open(String title, String company, UUID owner, String euros) {
        return open(title, company, owner, euros, "2026-12-24");
    }

    /** Opens one at a company. */
    public static Reply open(String title, String company, UUID owner, String euros, String expected) {
        return Api.send("POST", "api/opportunities", """
                {"title": "%s", "companyId": "%s", "ownerId": "%s", "expectedCloseOn": "%s",
                 "value": {"amount": %s, "currency": "EUR"}}
                """.formatted(title, company, owner, expected, euros));
    }

    /** Creates a company and answers with its id. */
    public static String company() {
        return Api.send("POST", "api/companies", "{\"name\":\"Acme\"}").json().getString("id");
    }

    /** Where one that was opened is. */
    public static String path(Reply opened) {
        return "api/opportunities/" + opened.json().getString("id");
    }
}
