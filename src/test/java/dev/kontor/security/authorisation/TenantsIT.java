package dev.kontor.security.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.security.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Somebody of one tenant who may everything there asks for what another has, at each endpoint of
 * {@code docs/authorisation.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantsIT {

    private final Tenant acme = Tenant.create();
    private final Tenant other = Tenant.create();
    private Belongings belongings;
    private List<Endpoint> table;

    @BeforeAll
    void haveOneTenantOwnOneOfEach() {
        table = Endpoints.ofThePage();
        belongings = new Belongings(acme);
        for (String kind : belongings.ids().keySet()) {
            var list = acme.get("api/" + kind + "?after=" + belongings.last());
            assertThat(list.status()).as(kind + list.text()).isEqualTo(200);
            assertThat(list.text()).contains(belongings.ids().get(kind));
        }
    }

    private List<String> reads() {
        return table.stream()
                .filter(endpoint ->
                        endpoint.method().equals("GET") && !endpoint.path().contains("/stream/"))
                .map(endpoint -> belongings.in(endpoint.path()))
                .toList();
    }

    /** The addresses with what narrows lists down to what is looked for. */
    private List<String> searches() {
        var searches = new ArrayList<String>();
        for (String kind :
                List.of("companies", "contacts", "customers", "opportunities", "orders", "teams", "todos", "users")) {
            searches.add("api/" + kind + "?q=" + belongings.secret());
        }
        var ids = belongings.ids();
        searches.add("api/search?q=" + belongings.secret() + "&after=" + belongings.last());
        searches.add("api/audit?entity=contact&id=" + ids.get("contacts"));
        searches.add("api/activities?subjectKind=contact&subjectId=" + ids.get("contacts"));
        searches.add("api/events?stream=contact-" + ids.get("contacts"));
        searches.add("api/events?stream=contacts");
        searches.add("api/contacts/" + ids.get("contacts") + "?asOf=" + belongings.last());
        searches.add("api/contacts/duplicates?email=" + belongings.secret().toLowerCase(Locale.ROOT) + "@example.org");
        return searches;
    }

    @Test
    void whatOneTenantHasNobodyOfAnotherReads() {
        var seenByOwner = 0;
        var wrong = new ArrayList<String>();
        for (String path : reads()) {
            seenByOwner += belongings.areIn(acme.get(path).text()) ? 1 : 0;
            var reply = other.get(path);
            boolean told = reply.text().contains(belongings.secret());
            if (told || (byId(path) && reply.status() < 400 && !isEmpty(reply.text()) && isFound(path))) {
                wrong.add(path + " " + reply.status() + " " + reply.text());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seenByOwner).as("how many of these tell its owner").isGreaterThan(30);
    }

    /** Whether it is a list of nothing, as there is of a thing that is not known. */
    private static boolean isEmpty(String text) {
        return text.contains("\"items\":[]");
    }

    private boolean byId(String path) {
        return belongings.ids().values().stream().anyMatch(path::contains);
    }

    /** Whether its owner finds something there. */
    private boolean isFound(String path) {
        return acme.get(path).status() == 200;
    }

    @Test
    void noSearchAndNoFilterFindsWhatAnotherHas() {
        for (String path : searches()) {
            assertThat(belongings.areIn(acme.get(path).text()))
                    .as("its owner: " + path)
                    .isTrue();
            var reply = other.get(path);
            assertThat(reply.text()).as(path).doesNotContain("\"" + belongings.secret());
            if (reply.status() == 200 && !path.contains(belongings.ids().get("contacts"))) {
                assertThat(belongings.areIn(reply.text()
                                .replace("q=" + belongings.secret(), "")
                                .replace("name=" + belongings.secret(), "")))
                        .as(path + reply.text())
                        .isFalse();
            }
        }
        assertThat(acme.get("api/audit", "Accept", "text/csv").text()).contains(belongings.secret());
        assertThat(belongings.areIn(other.get("api/audit", "Accept", "text/csv").text()))
                .isFalse();
    }

    @Test
    void nobodyChangesWhatAnotherTenantHas() {
        int before = acme.facts();
        var wrong = new ArrayList<String>();
        for (var endpoint : table) {
            var path = belongings.in(endpoint.path());
            if (!endpoint.method().equals("GET") && byId(path)) {
                for (String body : List.of("", "{\"name\":\"Taken\"}", "{\"reason\":\"Taken\"}")) {
                    var reply = other.send(
                            endpoint.method(), path, endpoint.method().equals("DELETE") ? "" : body);
                    if (reply.status() < 400) {
                        wrong.add(endpoint.method() + " " + path + " " + reply.status() + " " + reply.text());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        var contact = "api/contacts/" + belongings.ids().get("contacts");
        assertThat(other.send("PUT", contact + "/name", "{\"name\":\"Taken\"}").rule())
                .isEqualTo("contact-unknown");
        assertThat(acme.facts()).isEqualTo(before);
        assertThat(acme.get(contact).json().getString("name")).isEqualTo(belongings.secret());
        assertThat(acme.send("PUT", contact + "/name", "{\"name\":\"" + belongings.secret() + "2\"}")
                        .status())
                .as("its owner may")
                .isEqualTo(200);
    }

    @Test
    void theTenantIsNotTheCallersWord() {
        var contact = "api/contacts/" + belongings.ids().get("contacts");
        for (String header : List.of("X-Tenant", "Tenant", "X-Kontor-Tenant", "X-Tenant-Id")) {
            assertThat(other.get(contact, header, acme.name()).status())
                    .as(header)
                    .isEqualTo(404);
        }
        assertThat(other.get(contact + "?tenant=" + acme.name()).status()).isEqualTo(400);
        var body = "{\"name\":\"Eve\",\"email\":\"%s\",\"tenant\":\"%s\"}".formatted(Api.newEmail(), acme.name());
        assertThat(other.send("POST", "api/contacts", body).status()).isEqualTo(400);
    }

    @Test
    void idempotencyKeysAndUniqueAddressesAreATenantsOwn() {
        var key = UUID.randomUUID().toString();
        var body = Api.contact("Ada", Api.newEmail());
        var first = acme.send("POST", "api/contacts", body, "Idempotency-Key", key);
        var ofOther = other.send("POST", "api/contacts", body, "Idempotency-Key", key);
        var again = acme.send("POST", "api/contacts", body, "Idempotency-Key", key);

        assertThat(List.of(first.status(), ofOther.status(), again.status())).containsOnly(201);
        assertThat(again.json().getString("id")).isEqualTo(first.json().getString("id"));
        assertThat(ofOther.json().getString("id")).isNotEqualTo(first.json().getString("id"));
    }

    @Test
    void whatServesAllTenantsIsForTheOneThatOperatesKontor() {
        for (var endpoint : table) {
            var path = endpoint.path();
            if (path.startsWith("/api/subscriptions")
                    || path.startsWith("/api/chain")
                    || path.startsWith("/api/log-")
                    || path.equals("/api/events/replay")) {
                var reply = other.send(endpoint.method(), belongings.in(path), "");
                assertThat(reply.status()).as(endpoint.row()).isEqualTo(403);
                assertThat(reply.rule()).isEqualTo("operators-only");
            }
        }
        assertThat(Api.send("GET", "api/subscriptions", "").status()).isEqualTo(200);
        assertThat(other.get("api/events/statistics").text()).doesNotContainPattern("\"processed\":[1-9]");
    }
}
