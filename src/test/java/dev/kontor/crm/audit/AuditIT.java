package dev.kontor.crm.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The audit log over HTTP. */
class AuditIT {

    private static Reply rename(Reply created, String name, String... headers) {
        return Api.send(
                "PUT",
                "api/contacts/" + created.json().getString("id") + "/name",
                "{\"name\":\"" + name + "\"}",
                headers);
    }

    private static Reply audit(Reply created, long after, String more, String... headers) {
        return Api.send(
                "GET",
                "api/audit?entity=contact&id=%s&after=%d%s"
                        .formatted(created.json().getString("id"), after, more),
                "",
                headers);
    }

    @Test
    void anEntrySaysWhoChangedWhatAndWhen() {
        var created = Api.create("Ada", Api.newEmail());
        var renamed = rename(created, "Ada King", "X-Correlation-Id", "audit 1");

        var entry = audit(created, renamed.position(), "")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);

        assertThat(entry.getString("type")).isEqualTo("ContactRenamed");
        assertThat(entry.getString("user")).isEqualTo(Api.user());
        assertThat(entry.getString("correlationId")).isEqualTo("audit 1");
        assertThat(entry.getString("recordedAt")).endsWith("Z");
        assertThat(entry.getJsonArray("changes").toString())
                .isEqualTo("[{\"from\":\"Ada\",\"property\":\"name\",\"to\":\"Ada King\"}]");
    }

    @Test
    void pagesLeadToOlderEntriesUntilThereAreNone() {
        var created = Api.create("Ada", Api.newEmail());
        rename(created, "Ada 2");
        var last = rename(created, "Ada 3");

        var first = audit(created, last.position(), "&limit=2").json();
        var second = Api.send(
                        "GET", first.getJsonObject("links").getString("next").substring(1), "")
                .json();

        assertThat(first.getJsonArray("items")).hasSize(2);
        assertThat(second.getJsonArray("items")).hasSize(1);
        assertThat(second.getJsonObject("links")).isEmpty();
    }

    @Test
    void itIsATableWhereOneIsAccepted() {
        var created = Api.create("Zoë, \"x\"", Api.newEmail());

        var table = audit(created, created.position(), "&limit=1", "Accept", "text/csv");

        assertThat(table.status()).isEqualTo(200);
        assertThat(table.header("Content-Type")).startsWith("text/csv").containsIgnoringCase("utf-8");
        assertThat(table.header("Link")).contains("rel=\"next\"");
        assertThat(List.of(table.text().split("\r\n")))
                .hasSize(4)
                .anySatisfy(line ->
                        assertThat(line).contains(",ContactCreated,,name,,").contains("Zoë"));
    }

    @Test
    void aWrongFilterIsNamed() {
        for (var wrong : List.of("from=yesterday", "to=2026-13-01T00:00:00Z", "before=0", "limit=1001", "user=%00")) {
            var refused = Api.send("GET", "api/audit?" + wrong, "");
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.text()).contains("\"field\":\"" + wrong.substring(0, wrong.indexOf('=')) + "\"");
        }
        assertThat(Api.send("GET", "api/audit?from=-1000000000-01-01T00:00:00Z&to=%2B1000000000-12-31T00:00:00Z", "")
                        .status())
                .isEqualTo(200);
    }
}
