package dev.kontor.crm.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.crm.People;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Search over HTTP. */
class SearchResourceIT {

    private static Api.Reply search(String text, String more) {
        return Api.send("GET", "api/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + more, "");
    }

    @Test
    void whatWasJustCreatedIsFound() {
        var name = "Zoë <b>Müßig" + UUID.randomUUID().toString().replace("-", "");
        var created = Api.create(name, Api.newEmail());

        var found = search("muessig" + name.substring(12, 30), "&kinds=contact,company&after=" + created.position());

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().getBoolean("similar")).isFalse();
        var hit = found.json().getJsonArray("items").getJsonObject(0);
        assertThat(hit.getString("id")).isEqualTo(created.json().getString("id"));
        assertThat(hit.getString("kind")).isEqualTo("contact");
        assertThat(hit.getString("title")).isEqualTo(name);
        assertThat(hit.getJsonObject("highlights").getString("title")).startsWith("Zoë &lt;b&gt;<mark>Müßig");
    }

    @Test
    void aWrongParameterIsNamed() {
        for (var wrong :
                List.of("q=", "q=%20", "q=a&kinds=planet", "q=a&limit=0", "q=a&limit=101", "q=a&viewerId=x", "q=%00")) {
            var refused = Api.send("GET", "api/search?" + wrong, "");
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.rule()).isEqualTo("invalid-request");
        }
    }

    @Test
    void anActivityIsFoundByWhoMaySeeIt() {
        var word = "z" + UUID.randomUUID().toString().replace("-", "");
        var ada = People.id(People.user("Ada", "UTC"));
        var contact = Api.create("Bob", Api.newEmail()).json().getString("id");
        var logged = Api.send("POST", "api/activities", """
                {"subject": {"kind": "contact", "id": "%s"}, "kind": "note", "title": "%s",
                 "authorId": "%s", "visibility": "private"}
                """.formatted(contact, word, ada));
        assertThat(logged.status()).as(logged.text()).isEqualTo(201);

        var byNobody = search(word, "&after=" + logged.position());
        var byHer = search(word.substring(0, 20), "&viewerId=" + ada);
        assertThat(byNobody.json().getJsonArray("items")).isEmpty();
        var hit = byHer.json().getJsonArray("items").getJsonObject(0);
        assertThat(hit.getString("kind")).isEqualTo("activity");
        assertThat(hit.getString("id")).isEqualTo(logged.json().getString("id"));
    }
}
