package dev.kontor.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api.Reply;
import dev.kontor.security.Someone;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A small firm to look at: a company, contacts with a past, todos and opportunities.
 *
 * @param contact one with a past
 * @param company for which they work
 * @param deals what it may buy
 * @param trade what is sold
 * @param work what is to be done, and who works together
 */
record Firm(String contact, String company, Deals deals, Trade trade, Work work) {

    /** Made by somebody, whose todos and opportunities they are. */
    static Firm of(Someone who) {
        var tail = UUID.randomUUID().toString().substring(0, 8);
        var company = create(
                who,
                "companies",
                "{\"name\":\"Difference Engines %s Ltd\",\"industry\":\"Machinery\"}".formatted(tail));
        var contact = create(who, "contacts", """
                {"name":"Ada Lovelace","email":"ada-%s@example.org","phone":"+49 30 1234567","companyId":"%s",
                 "address":{"street":"Unter den Linden 1","postalCode":"10117","city":"Berlin","country":"DE"}}
                """.formatted(tail, company));
        for (var name : new String[] {"Charles Babbage", "Mary Somerville", "Grace Hopper", "Luigi Menabrea"}) {
            create(
                    who,
                    "contacts",
                    "{\"name\":\"%s\",\"email\":\"%s-%s@example.org\",\"companyId\":\"%s\"}"
                            .formatted(
                                    name,
                                    name.substring(0, 4).strip().toLowerCase(java.util.Locale.ROOT),
                                    tail,
                                    company));
        }
        sent(who.send("PUT", "api/contacts/" + contact + "/tags/vip", ""));
        sent(who.send("PUT", "api/contacts/" + contact + "/tags/newsletter", ""));
        sent(who.send("PUT", "api/contacts/" + contact + "/name", "{\"name\":\"Ada King\"}"));
        create(who, "activities", """
                {"subject":{"kind":"contact","id":"%s"},"kind":"call","direction":"inbound","title":"Asked about the offer",
                 "text":"She wants two hundred engines, and a reference of a firm that has some.","durationMinutes":12}
                """.formatted(contact));
        create(
                who,
                "activities",
                "{\"subject\":{\"kind\":\"contact\",\"id\":\"%s\"},\"kind\":\"note\",\"title\":\"Prefers letters\"}"
                        .formatted(contact));
        create(
                who,
                "todos",
                "{\"title\":\"Send the offer\",\"dueOn\":\"2026-12-01\",\"assigneeId\":\"%s\",\"subject\":{\"kind\":\"contact\",\"id\":\"%s\"}}"
                        .formatted(who.id(), contact));
        create(who, "todos", "{\"title\":\"Call the workshop\",\"assigneeId\":\"%s\"}".formatted(who.id()));
        var last = create(who, "opportunities", """
                {"title":"A hundred engines","companyId":"%s","ownerId":"%s","value":{"amount":125000,"currency":"EUR"},
                 "expectedCloseOn":"2027-02-01"}
                """.formatted(company, who.id()));
        assertThat(last).isNotBlank();
        return new Firm(contact, company, Deals.of(who, company), Trade.of(who, company), Work.of(who, contact));
    }

    /** All pages to look at, by the names of their pictures. */
    Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "");
        pages.put("contacts", "crm/contact/contacts");
        pages.put("contacts-none", "crm/contact/contacts?q=nobody-is-called-so");
        pages.put("contact", "crm/contact/contact?id=" + contact);
        pages.put("new-contact", "crm/contact/new-contact");
        pages.put("companies", "crm/company/companies");
        pages.put("company", "crm/company/company?id=" + company);
        pages.put("new-company", "crm/company/new-company");
        deals.pages(pages);
        trade.pages(pages);
        work.pages(pages);
        pages.put("board", "crm/opportunity/board/board");
        pages.put("contact-past", "crm/contact/contact?at=1&id=" + contact);
        pages.put("audit", "crm/audit/audit");
        pages.put("audit-none", "crm/audit/audit?user=nobody");
        pages.put("events", "web/log/events");
        pages.put("events-none", "web/log/events?to=2020-01-01");
        pages.put("event", "web/log/event");
        pages.put("monitor", "web/log/monitor");
        pages.put("subscriptions", "operations/subscription/subscriptions");
        pages.put("subscription", "operations/subscription/subscription?name=contact");
        pages.put("dead-letters", "operations/subscription/dead-letters");
        pages.put("standing", "operations/watch/standing");
        pages.put("notifications", "crm/notification/notifications");
        pages.put("search", "crm/search/search?q=ada");
        return pages;
    }

    private static String create(Someone who, String things, String body) {
        return sent(who.send("POST", "api/" + things, body)).json().getString("id");
    }

    private static Reply sent(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 201);
        return reply;
    }
}
