package dev.kontor.eventstore.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line says, and what is none. */
class LinesTest {

    private static final TransferredFact WHOLE = new TransferredFact(
            7,
            UUID.fromString("0190a4e0-0000-7000-8000-000000000001"),
            "ContactCreated",
            2,
            Instant.parse("2026-11-22T08:00:00.123456Z"),
            Instant.parse("2026-11-01T08:00:00Z"),
            "ann \"the\" <user>",
            "correlation\nwith an end of line",
            "cause",
            "command",
            "{\"name\":\"Größe \\u0001 \\\"x\\\"\",\"sums\":[1,2.50,1.0E+3]}");

    private static final TransferredFact LEAST =
            new TransferredFact(8, WHOLE.eventId(), "T", 1, WHOLE.recordedAt(), null, "u", "c", null, null, "{}");

    private static final String FACT = """
            {"position":1,"eventId":"0190a4e0-0000-7000-8000-000000000001","type":"T","schemaVersion":1,\
            "recordedAt":"2026-11-22T08:00:00Z","user":"u","correlationId":"c","payload":{}}""";

    @Test
    void aFactIsOneLineAndComesBackAsItWas() {
        for (var fact : new TransferredFact[] {WHOLE, LEAST}) {
            var line = LineWriter.of(fact);
            assertThat(line).doesNotContain("\n").contains("\"payload\":" + fact.payload());
            assertThat(new LineParser(1).parse(line)).isEqualTo(fact);
        }
    }

    @Test
    void aTrailerComesBackAsItWas() {
        var trailer = new Trailer(3, 12, 15, "ab".repeat(32));
        assertThat(new LineParser(1).parse(LineWriter.of(trailer))).isEqualTo(trailer);
    }

    @Test
    void whatHappenedHasTheTimeOfRecordingIfNoOtherIsKnown() {
        assertThat(WHOLE.happenedAt()).isEqualTo(WHOLE.occurredAt());
        assertThat(LEAST.happenedAt()).isEqualTo(LEAST.recordedAt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"position\":1|\"position\":-1",
                "\"position\":1|\"position\":1.5",
                "\"position\":1|\"position\":99999999999999999999",
                "\"position\":1|\"position\":\"1\"",
                "\"position\":1|\"place\":1",
                "0190a4e0-0000-7000-8000-000000000001|here",
                "\"type\":\"T\"|\"type\":\"\"",
                "\"user\":\"u\"|\"user\":\"a\\u0000b\"",
                "\"user\":\"u\"|\"user\":\"\\ud800\"",
                "\"user\":\"u\"|\"user\":null",
                "2026-11-22T08:00:00Z|yesterday",
                "2026-11-22T08:00:00Z|+12026-11-22T08:00:00Z",
                "\"payload\":{}|\"payload\":[]",
                "\"payload\":{}|\"payload\":{},\"more\":1",
                "}}|}",
                "{\"position\"|[{\"position\"",
            })
    void whatIsNoFactIsRefusedWithItsLine(String change) {
        assertThat(new LineParser(1).parse(FACT)).isInstanceOf(TransferredFact.class);
        var parts = change.split("\\|");
        var line = FACT.replace(parts[0], parts[1]);
        assertThat(line).isNotEqualTo(FACT);

        assertThatThrownBy(() -> new LineParser(12).parse(line))
                .isInstanceOfSatisfying(
                        UnreadableLineException.class,
                        refused -> assertThat(refused.line()).isEqualTo(12))
                .hasMessageContaining("Line 12");
    }

    @Test
    void theDigestIsOfAllLinesWithFactsAndTheirEnds() throws IOException, NoSuchAlgorithmException {
        var facts = LineWriter.of(WHOLE) + "\n" + LineWriter.of(LEAST) + "\n";
        var lines = lines(facts + LineWriter.of(new Trailer(2, 8, 8, "x")) + "\n");

        assertThat(lines.next()).isEqualTo(WHOLE);
        assertThat(lines.next()).isEqualTo(LEAST);
        assertThat(lines.next()).isInstanceOf(Trailer.class);
        assertThat(lines.number()).isEqualTo(3);
        assertThat(lines.atEnd()).isTrue();
        var whole = MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
        assertThat(lines.sha256()).isEqualTo(HexFormat.of().formatHex(whole));
    }

    @Test
    void aLineWithoutItsEndWasCutOffAndIsNone() throws IOException {
        assertThat(lines(FACT).next()).isNull();
        assertThat(lines(FACT + "\n").next()).isNotNull();
    }

    @Test
    void aLineThatIsNoUtf8OrEndlessIsRefused() {
        assertThatThrownBy(() -> new TransferLines(new ByteArrayInputStream(new byte[] {(byte) 0xC3, '\n'})).next())
                .isInstanceOf(UnreadableLineException.class)
                .hasMessageContaining("UTF-8");
        var endless = new ByteArrayInputStream(new byte[TransferLines.LONGEST + 1]);
        assertThatThrownBy(() -> new TransferLines(endless).next())
                .isInstanceOf(UnreadableLineException.class)
                .hasMessageContaining("longer");
    }

    @Test
    void newIdsAreTheSameForTheSameAndOthersForOtherTenants() {
        var id = UUID.randomUUID();
        assertThat(EventIds.KEPT.of(id, "acme")).isEqualTo(id);
        var other = EventIds.NEW.of(id, "acme");
        assertThat(EventIds.NEW.of(UUID.fromString(id.toString()), "acme")).isEqualTo(other);
        assertThat(other).isNotEqualTo(id).isNotEqualTo(EventIds.NEW.of(id, "other"));
    }

    private static TransferLines lines(String text) {
        return new TransferLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
