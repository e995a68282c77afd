package dev.kontor.crm.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import dev.kontor.crm.People;
import dev.kontor.crm.order.Shop;
import dev.kontor.security.Someone;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Erasing somebody over HTTP: wherever they were shown, they are not. */
class ErasuresIT {

    private final String name = "Quixolva" + Long.toString(System.nanoTime(), 36);
    private final String email = Api.newEmail();

    private static String id(Reply created) {
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.json().getString("id");
    }

    private static Reply get(String path) {
        var reply = Api.send("GET", path, "");
        assertThat(reply.status()).as(path + reply.text()).isEqualTo(200);
        return reply;
    }

    /** What is answered, without the links, which repeat what was asked. */
    private String shown(String path) {
        return get(path).text().replace("q=" + name, "").replace("name=" + name, "");
    }

    private static Reply erase(String kind, String id) {
        return Api.send(
                "POST", "api/erasures", "{\"kind\":\"%s\",\"id\":\"%s\",\"ground\":\"REQUEST\"}".formatted(kind, id));
    }

    private Reply note(String contact) {
        return Api.send("POST", "api/activities", """
                {"subject": {"kind": "contact", "id": "%s"}, "kind": "note", "title": "Talk with %s",
                 "authorId": "%s", "visibility": "company"}
                """.formatted(contact, name, People.id(People.user("Grace", "UTC"))));
    }

    @Test
    void whoIsErasedIsShownNowhereAndTheirAddressIsFree() {
        var contact = id(Api.create(name, email));
        var note = id(note(contact));
        var renamed = Api.send("PUT", "api/contacts/" + contact + "/name", "{\"name\":\"" + name + " II\"}");
        var models = List.of(
                "api/contacts/" + contact + "?",
                "api/contacts?q=" + name + "&",
                "api/search?q=" + name + "&",
                "api/activities/" + note + "?",
                "api/activities/feed?subjectKind=contact&subjectId=" + contact + "&",
                "api/audit?entity=contact&id=" + contact + "&");
        var others = List.of(
                "api/contacts/" + contact + "/history",
                "api/subjects/contact/" + contact + "/export",
                "api/events?stream=contact-" + contact,
                "api/contacts/duplicates?name=" + name);
        assertThat(models)
                .allSatisfy(place -> assertThat(shown(place + "after=" + renamed.position()))
                        .as(place)
                        .contains(name));
        assertThat(others)
                .allSatisfy(place -> assertThat(shown(place)).as(place).contains(name));

        var erased = erase("contact", contact);
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);

        assertThat(models)
                .allSatisfy(place -> assertThat(shown(place + "after=" + erased.position()))
                        .as(place)
                        .doesNotContain(name, email));
        assertThat(others)
                .allSatisfy(place -> assertThat(shown(place)).as(place).doesNotContain(name, email));
        assertThat(get("api/contacts/" + contact + "?asOf=" + renamed.position())
                        .text())
                .as("the past as well")
                .contains("[erased]")
                .doesNotContain(name);
        assertThat(Api.create("Somebody else", email).status()).isEqualTo(201);
    }

    @Test
    void theLedgerSaysWhoHadWhomErasedAndNothingPersonal() {
        var contact = id(Api.create(name, email));
        id(note(contact));
        erase("contact", contact);

        var ledger = get("api/erasures?limit=500");
        assertThat(ledger.text()).contains(contact).doesNotContain(name, email);
        var export = get("api/subjects/contact/" + contact + "/export").json();
        assertThat(export.getJsonObject("erasure").getString("status")).isEqualTo("erased");
        assertThat(export.getJsonObject("erasure").getInt("texts")).isEqualTo(1);
        assertThat(export.getJsonArray("facts")).hasSizeGreaterThan(2);
        var refused = note(contact);
        assertThat(refused.status())
                .as("nothing new is kept of them: " + refused.text())
                .isEqualTo(409);
    }

    @Test
    void whoIsActiveOrUnknownIsNotErasedAndNotByAnybody() {
        var customer = id(Shop.customer(name, "100"));
        assertThat(erase("customer", customer).status()).isEqualTo(409);
        assertThat(erase("contact", UUID.randomUUID().toString()).status()).isEqualTo(404);
        assertThat(erase("company", customer).status()).isEqualTo(400);
        assertThat(Api.send("GET", "api/subjects/robot/" + customer + "/export", "")
                        .status())
                .isEqualTo(404);

        var manager = Someone.with("manager");
        assertThat(manager.send("POST", "api/erasures", "{}").status()).isEqualTo(403);
        assertThat(manager.send("GET", "api/subjects/customer/" + customer + "/export", "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void withoutANewMasterKeyARotationHasNothingToDo() {
        var rotated = Api.send("POST", "api/master-key/rotation", "");
        assertThat(rotated.status()).as(rotated.text()).isEqualTo(200);
        assertThat(rotated.json().getInt("rewrapped")).isZero();
    }
}
