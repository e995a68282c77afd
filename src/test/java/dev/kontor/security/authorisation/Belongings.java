package dev.kontor.security.authorisation;

import dev.kontor.api.Api.Reply;
import dev.kontor.security.Tenant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** One thing of each kind that a tenant has, all of them with a word in them that is nowhere else. */
final class Belongings {

    private final Tenant tenant;
    private final String secret = "Zq" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> ids = new TreeMap<>();
    private long last;

    Belongings(Tenant tenant) {
        this.tenant = tenant;
        var email = secret.toLowerCase(java.util.Locale.ROOT) + "@example.org";
        make("users", """
                {"name": "%1$s", "email": "%2$s", "roles": ["sales"], "timeZone": "UTC", "language": "de"}""", email);
        make("teams", "{\"name\": \"%1$s\"}");
        make("companies", "{\"name\": \"%1$s\"}");
        make("contacts", "{\"name\": \"%1$s\", \"email\": \"%2$s\"}", email);
        make("customers", """
                {"kind": "B2B", "name": "%1$s", "vatId": "DE136695976", "email": "%2$s",
                 "billingAddress": {"street": "%1$s", "postalCode": "10117", "city": "Berlin", "country": "de"},
                 "creditLimit": {"amount": 1000, "currency": "EUR"}}""", email);
        make("orders", """
                {"customerId": "%2$s", "number": "%1$s", "items": [{"description": "%1$s", "sku": "X",
                 "quantity": 1, "unitPrice": {"amount": 1, "currency": "EUR"}}]}""", ids.get("customers"));
        make("opportunities", """
                {"title": "%1$s", "companyId": "%2$s", "ownerId": "%3$s", "expectedCloseOn": "2026-12-24",
                 "value": {"amount": 10, "currency": "EUR"}}""", ids.get("companies"), ids.get("users"));
        make("todos", "{\"title\": \"%1$s\"}");
        make("activities", """
                {"subject": {"kind": "contact", "id": "%2$s"}, "kind": "note", "title": "%1$s",
                 "happenedAt": "2026-11-21T10:00:00Z"}""", ids.get("contacts"));
    }

    private void make(String kind, String body, Object... others) {
        var arguments = new Object[others.length + 1];
        arguments[0] = secret;
        System.arraycopy(others, 0, arguments, 1, others.length);
        Reply made = tenant.create("api/" + kind, body.formatted(arguments));
        ids.put(kind, made.json().getString("id"));
        last = made.position();
    }

    /** Which word tells them. */
    String secret() {
        return secret;
    }

    /** The last fact about them. */
    long last() {
        return last;
    }

    /** The ids by kind, as in paths. */
    Map<String, String> ids() {
        return Map.copyOf(ids);
    }

    /** Whether a text tells anything of them. */
    boolean areIn(String text) {
        return text.contains(secret)
                || text.contains(secret.toLowerCase(java.util.Locale.ROOT))
                || ids.values().stream().anyMatch(text::contains)
                || text.contains(tenant.name());
    }

    /** An address of the API with their ids in the place of its parameters. */
    String in(String path) {
        var kind = path.substring("/api/".length()).replaceAll("/.*", "");
        return path.substring(1)
                .replace("subjects/{kind}/{id}", "subjects/contact/" + ids.get("contacts"))
                .replace("{position}", Long.toString(last))
                .replace("stream/{name}", "stream/contact-" + ids.get("contacts"))
                .replace("{userId}", ids.get("users"))
                .replace("{id}", ids.getOrDefault(kind, UUID.randomUUID().toString()))
                .replace("{line}", "1")
                .replace("{first}", "1")
                .replace("{jobId}", UUID.randomUUID().toString())
                .replace("{name}", "contact")
                .replace("{tag}", "vip");
    }
}
