package dev.kontor.api.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.crm.opportunity.SalesPipeline;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.Sha256;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.sample.Assembly;
import dev.kontor.sample.story.History;
import dev.kontor.security.Someone;
import dev.kontor.security.Tenant;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A log goes through the server twice: into a tenant, out of it, into another tenant, and out of that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferHttpIT {

    private static final int FACTS = 3_000;

    private final Tenant first = Tenant.create();
    private final Tenant second = Tenant.create();
    private String history;

    @BeforeAll
    void makeUpAHistory() {
        var text = new StringBuilder();
        var serializer = Assembly.serializer();
        var facts = new History(42, FACTS, LocalDate.of(2026, 11, 1), SalesPipeline.parse(SalesPipeline.USUAL));
        for (int position = 1; facts.hasNext(); position++) {
            text.append(line(position, facts.next(), serializer)).append('\n');
        }
        history = withTrailer(text.toString(), FACTS, FACTS);
        var reply = first.send("POST", "api/import", history, "Content-Type", ExportResource.NDJSON);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().getInt("stored")).isEqualTo(FACTS);
    }

    private static String line(int position, NewEvent fact, EventSerializer serializer) {
        var written = serializer.serialize(fact.event());
        return """
                {"position":%d,"eventId":"%s","type":"%s","schemaVersion":%d,"recordedAt":"%s","user":"user %d",\
                "correlationId":"request %d","payload":%s}""".formatted(
                        position,
                        UUID.randomUUID(),
                        written.type().name(),
                        written.type().version(),
                        Objects.requireNonNull(fact.occurredAt()),
                        position / 10 % 3,
                        position / 10,
                        written.payload());
    }

    private static String withTrailer(String lines, int facts, long position) {
        var digest = HexFormat.of().formatHex(Sha256.of(lines));
        return lines
                + "{\"trailer\":{\"facts\":%d,\"position\":%d,\"completeUpTo\":%d,\"sha256\":\"%s\"}}\n"
                        .formatted(facts, position, position, digest);
    }

    private static JsonObject json(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    /** Without reminders, which the server makes of imported todos whenever it likes. */
    private static List<JsonObject> payloads(String export) {
        return export.lines()
                .map(TransferHttpIT::json)
                .filter(line ->
                        line.containsKey("payload") && !line.getString("type").equals("TodoReminded"))
                .map(line -> line.getJsonObject("payload"))
                .toList();
    }

    private String export(Tenant tenant, String query) {
        var reply = tenant.get("api/export" + query, "Accept", ExportResource.NDJSON);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith(ExportResource.NDJSON);
        assertThat(reply.header("Cache-Control")).contains("no-store");
        return reply.text();
    }

    /** How many the read model shows once it has come to a position. */
    private static int contacts(Tenant tenant, int position) {
        var path = "api/contacts?after=" + position;
        var reply = tenant.get(path);
        for (int again = 0; reply.status() == 503 && again < 20; again++) {
            reply = tenant.get(path);
        }
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().getInt("total");
    }

    @Test
    void whatWentInComesOutAndGoesIntoAnotherTenant() {
        var out = export(first, "");
        var lines = out.lines().toList();
        int count = lines.size() - 1;
        assertThat(payloads(out)).isEqualTo(payloads(history));
        var trailer = json(lines.getLast()).getJsonObject("trailer");
        assertThat(trailer.getInt("facts")).isEqualTo(count);
        var facts = String.join("\n", lines.subList(0, count)) + "\n";
        assertThat(trailer.getString("sha256")).isEqualTo(HexFormat.of().formatHex(Sha256.of(facts)));

        var taken = second.send("POST", "api/import", out, "Content-Type", ExportResource.NDJSON);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.rule()).isEqualTo("import-id-taken");
        var cut = out.substring(0, out.length() * 2 / 3);
        var half = second.send("POST", "api/import?ids=new", cut, "Content-Type", ExportResource.NDJSON);
        assertThat(half.status()).isEqualTo(400);
        assertThat(half.rule()).isEqualTo("import-incomplete");
        var whole = second.send("POST", "api/import?ids=new", out, "Content-Type", ExportResource.NDJSON);
        assertThat(whole.status()).as(whole.text()).isEqualTo(200);
        assertThat(whole.json().getInt("known")).isBetween(FACTS / 3, count - 1);
        assertThat(whole.json().getInt("stored") + whole.json().getInt("known")).isEqualTo(count);

        var again = export(second, "");
        assertThat(payloads(again)).isEqualTo(payloads(out));
        assertThat(json(again.lines().findFirst().orElseThrow()).getString("user"))
                .isEqualTo("user 0");
        assertThat(contacts(second, whole.json().getInt("position")))
                .as("read models follow")
                .isEqualTo(contacts(first, trailer.getInt("position")))
                .isPositive();
    }

    @Test
    void itGoesOnFromAPositionAndOnlyWithTheTypesAskedFor() {
        var lines = export(first, "").lines().toList();
        long position = json(lines.get(2_000)).getJsonNumber("position").longValueExact();
        assertThat(export(first, "?from=" + position).lines().findFirst()).contains(lines.get(2_000));
        assertThat(export(first, "?types=ContactCreated&from=" + position).lines())
                .hasSizeLessThan(1_000)
                .allMatch(line -> line.contains("ContactCreated") || line.contains("trailer"));
        assertThat(first.get("api/export?types=Nothing").status()).isEqualTo(400);
        assertThat(first.get("api/export?from=0").status()).isEqualTo(400);
    }

    @Test
    void anotherTenantsExportHasNothingOfIt() {
        assertThat(export(Tenant.create(), "").lines()).hasSize(1);
    }

    @Test
    void aLineThatIsNoneIsNamed() {
        var lines = history.lines().toList();
        var broken = String.join(
                        "\n",
                        Stream.concat(lines.stream().limit(3), Stream.of("{}")).toList()) + "\n";
        var reply = Tenant.create()
                .send(
                        "POST",
                        "api/import?ids=new",
                        broken,
                        "Content-Type",
                        ExportResource.NDJSON,
                        "Accept-Language",
                        "de");
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.rule()).isEqualTo("import-line");
        assertThat(reply.json().getInt("line")).isEqualTo(4);
        assertThat(reply.json().getString("title")).isEqualTo("Eine Zeile kann nicht übernommen werden");
    }

    @Test
    void whoSendsMuchThatIsRefusedAtOnceIsStillAnswered() {
        var much = "{}\n" + history.repeat(30);
        assertThat(much.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(10_000_000);
        assertThat(Tenant.create()
                        .send("POST", "api/import", much, "Content-Type", ExportResource.NDJSON)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlyAdministratorsMay() {
        var auditor = Someone.of(first.name(), "auditor", "manager", "sales");
        assertThat(auditor.send("GET", "api/export", "").status()).isEqualTo(403);
        assertThat(auditor.send("POST", "api/import", "{}").status()).isEqualTo(403);
        assertThat(Api.send("GET", "api/export", "", "Authorization", "none").status())
                .isEqualTo(401);
    }
}
