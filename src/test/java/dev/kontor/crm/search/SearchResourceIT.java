package dev.kontor.crm.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
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
        for (var wrong : List.of("q=", "q=%20", "q=a&kinds=planet", "q=a&limit=0", "q=a&limit=101", "q=%00")) {
            var refused = Api.send("GET", "api/search?" + wrong, "");
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.rule()).isEqualTo("invalid-request");
        }
    }
}
