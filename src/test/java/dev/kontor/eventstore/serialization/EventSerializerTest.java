package dev.kontor.eventstore.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventType;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes into the log comes out of it, or is refused with a word on what to do. */
class EventSerializerTest {

    public enum Level {
        LOW,
        HIGH {
            @Override
            public String toString() {
                return "up there";
            }
        }
    }

    public record Amount(BigDecimal value, String currency) {}

    public record Line(String text, Amount price, int count) {}

    @EventType(name = "Everything")
    public record Everything(
            UUID id,
            BigDecimal money,
            BigInteger big,
            long number,
            double measure,
            boolean flag,
            Level level,
            LocalDate day,
            Instant instant,
            OffsetDateTime offset,
            LocalDateTime local,
            Optional<String> maybe,
            @Nullable String nullable,
            Amount nested,
            List<Line> lines,
            Map<String, String> labels)
            implements Event {}

    @EventType(name = "Text")
    public record Text(String text) implements Event {}

    @EventType(name = "Money")
    public record Money(BigDecimal amount) implements Event {}

    @EventType(name = "Measured")
    public record Measured(double value) implements Event {}

    private static final EventSerializer SERIALIZER = serializer(
            EventSerializer.DEFAULT_MAX_PAYLOAD_BYTES, Everything.class, Text.class, Money.class, Measured.class);

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static EventSerializer serializer(int limit, Class<? extends Event>... events) {
        EventCatalog catalog = () -> Arrays.asList(events);
        var types = new EventTypes(List.of(catalog));
        return new EventSerializer(types, new Upcasters(List.of(), types), limit);
    }

    private static Event roundTrip(Event event) {
        var stored = SERIALIZER.serialize(event);
        return SERIALIZER
                .deserialize(stored.type().name(), stored.type().version(), stored.payload(), "position 1")
                .event();
    }

    private static Everything everything(Optional<String> maybe, @Nullable String nullable) {
        return new Everything(
                UUID.fromString("0198c0de-0000-7000-8000-000000000001"),
                new BigDecimal("10.00"),
                BigInteger.TWO.pow(100),
                Long.MAX_VALUE,
                0.1,
                true,
                Level.HIGH,
                LocalDate.of(2028, 2, 29),
                Instant.parse("2026-11-01T10:00:00.123456789Z"),
                OffsetDateTime.parse("2026-11-01T10:00+01:00"),
                LocalDateTime.parse("2026-11-01T10:00"),
                maybe,
                nullable,
                new Amount(new BigDecimal("0.10"), "EUR"),
                List.of(new Line("first", new Amount(new BigDecimal("1E+2"), "EUR"), 2)),
                Map.of("colour", "red", "größe", ""));
    }

    @Test
    void everyFormOfValueComesBackAsItWas() {
        assertThat(roundTrip(everything(Optional.of("there"), "also there")))
                .isEqualTo(everything(Optional.of("there"), "also there"));
        assertThat(roundTrip(everything(Optional.empty(), null))).isEqualTo(everything(Optional.empty(), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.00",
                "10.00",
                "0.1",
                "-0.10",
                "1E+30",
                "1E-30",
                "1234567890123456789.99",
                "99999999999999999999999999999999999999.123456789",
                "9007199254740993"
            })
    void moneyKeepsItsDigitsAndItsScale(String amount) {
        assertThat(roundTrip(new Money(new BigDecimal(amount)))).isEqualTo(new Money(new BigDecimal(amount)));
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "",
                "Zoë",
                "e\u0301",
                "👩‍🚀 🇩🇪",
                "שלום עולם",
                "\u202Ertl\u202C",
                "line\u2028and\u2029paragraph",
                "tab\tcr\rlf\nbs\b",
                "\u0001\u001f\u007f",
                "\"quoted\" \\ /",
                "\\u0000",
                "\\\\u0000",
                "a\\\\\\u0000b",
                "\\",
                "</script>",
                "\uFEFF",
                "\uFFFF"
            })
    void textComesBackCharacterByCharacter(String text) {
        assertThat(roundTrip(new Text(text))).isEqualTo(new Text(text));
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(ints = {0, 0xD800, 0xDBFF, 0xDC00, 0xDFFF})
    void textThatPostgresqlCannotStoreIsRefused(int codeUnit) {
        var bad = Character.toString((char) codeUnit);
        for (var text : List.of(bad, "before" + bad, bad + "after", "\\" + bad, "\\\\" + bad, "👩" + bad + "x")) {
            assertThatThrownBy(() -> SERIALIZER.serialize(new Text(text)))
                    .isInstanceOf(UnstorableTextException.class)
                    .hasMessageContaining("'Text'")
                    .hasMessageContaining("refuse such input where it enters");
        }
    }

    @Test
    void unstorableTextIsFoundInKeysOfMapsAndDeepInside() {
        var labelled = everything(Optional.empty(), null);
        var bad = new Everything(
                labelled.id(),
                labelled.money(),
                labelled.big(),
                1,
                1,
                true,
                Level.LOW,
                labelled.day(),
                labelled.instant(),
                labelled.offset(),
                labelled.local(),
                Optional.empty(),
                null,
                labelled.nested(),
                labelled.lines(),
                Map.of("\0", "x"));

        assertThatThrownBy(() -> SERIALIZER.serialize(bad)).isInstanceOf(UnstorableTextException.class);
    }

    @Test
    void aMillionBackslashesAreText() {
        var text = new Text("\\".repeat(500_000) + "u0000");

        assertThat(roundTrip(text)).isEqualTo(text);
    }

    @Test
    void aMapKeepsTheKeysThatHaveNoValue() {
        var labels = new HashMap<String, String>();
        labels.put("none", null);
        var json = SERIALIZER
                .serialize(new Everything(
                        UUID.randomUUID(),
                        BigDecimal.ONE,
                        BigInteger.ONE,
                        1,
                        1,
                        true,
                        Level.LOW,
                        LocalDate.EPOCH,
                        Instant.EPOCH,
                        OffsetDateTime.MIN,
                        LocalDateTime.MIN,
                        Optional.empty(),
                        null,
                        new Amount(BigDecimal.ONE, "EUR"),
                        List.of(),
                        labels))
                .payload();

        var read = (Everything)
                SERIALIZER.deserialize("Everything", 1, json, "position 1").event();
        assertThat(read.labels()).containsEntry("none", null).hasSize(1);
        assertThat(read.offset()).isEqualTo(OffsetDateTime.MIN);
    }

    @Test
    void aLargePayloadComesBack() {
        var text = new Text("ä".repeat(500_000));

        assertThat(roundTrip(text)).isEqualTo(text);
    }

    @Test
    void aPayloadMayBeAsLargeAsTheLimitAndNotOneByteLarger() {
        var fits = new Text("ä".repeat(50));
        int bytes = SERIALIZER.serialize(fits).payload().getBytes(StandardCharsets.UTF_8).length;

        assertThat(bytes).isEqualTo("{\"text\":\"\"}".length() + 100);
        assertThat(serializer(bytes, Text.class).serialize(fits).payload()).isNotEmpty();
        assertThatThrownBy(() -> serializer(bytes - 1, Text.class).serialize(fits))
                .isInstanceOf(PayloadTooLargeException.class)
                .hasMessageContaining("'Text'")
                .hasMessageContaining("" + bytes)
                .hasMessageContaining("" + (bytes - 1))
                .hasMessageContaining("kontor.event.max-payload-bytes");
    }

    @Test
    void anEventThatNoCatalogNamesIsNeitherWrittenNorRead() {
        assertThatThrownBy(() -> SERIALIZER.serialize(AccountOpened.of("a", "ann")))
                .isInstanceOf(UnknownEventTypeException.class)
                .hasMessageContaining(AccountOpened.class.getName())
                .hasMessageContaining("name it in an EventCatalog");
        assertThatThrownBy(() -> SERIALIZER.deserialize("AccountOpened", 1, "{}", "position 7"))
                .isInstanceOf(UnknownEventTypeException.class)
                .hasMessageContaining("'AccountOpened' version 1 (position 7)")
                .hasMessageContaining("deploy the release that knows it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "\"text\"", "{\"text\":{}}", "{\"text\":[1]}"})
    void jsonThatIsBrokenOrDoesNotFitIsNamed(String json) {
        assertThatThrownBy(() -> SERIALIZER.deserialize("Text", 1, json, "position 7"))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining("'Text' version 1 (position 7)")
                .hasMessageContaining("Correct the record or its upcaster");
    }

    @Test
    void aNumberThatIsNoneIsNamed() {
        assertThatThrownBy(() -> SERIALIZER.deserialize("Measured", 1, "{\"value\":\"much\"}", "position 7"))
                .isInstanceOf(MalformedEventException.class);
        assertThatThrownBy(() -> SERIALIZER.deserialize("Measured", 1, "{\"value\":null}", "position 7"))
                .isInstanceOf(MalformedEventException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void aNumberThatJsonDoesNotKnowIsNotWritten(double value) {
        assertThatThrownBy(() -> SERIALIZER.serialize(new Measured(value)))
                .isInstanceOf(UnwritableEventException.class)
                .hasMessageContaining("'Measured'")
                .hasMessageContaining("Refuse numbers that are not finite");
    }

    @Test
    void aMissingPropertyIsNamedWhenReadAndWhenWritten() {
        assertThatThrownBy(() -> SERIALIZER.deserialize("Text", 1, "{\"txt\":\"x\"}", "position 7"))
                .isInstanceOf(MissingPropertyException.class)
                .hasMessageContaining("'Text' version 1 (position 7) has no property 'text'")
                .hasMessageContaining("@Nullable")
                .hasMessageContaining("upcaster");
        assertThatThrownBy(() -> SERIALIZER.deserialize("Measured", 1, "{}", "position 7"))
                .isInstanceOf(MissingPropertyException.class)
                .hasMessageContaining("'value'");
        assertThatThrownBy(() -> SERIALIZER.serialize(new Text(null)))
                .isInstanceOf(MissingPropertyException.class)
                .hasMessageContaining("(to be stored) has no property 'text'");
    }

    @Test
    void aMissingPropertyOfANestedRecordIsNamedToo() {
        var sample = Sample.serializer();
        var json = "{\"author\":\"ann\",\"text\":\"x\",\"place\":{\"street\":\"Domplatz\"},\"pinned\":true}";

        assertThatThrownBy(() -> sample.deserialize("NoteWritten", 2, json, "position 7"))
                .isInstanceOf(MissingPropertyException.class)
                .hasMessageContaining("'place.city'");
        assertThatThrownBy(() -> sample.serialize(NoteWritten.of("ann", "x").in(null)))
                .isInstanceOf(MissingPropertyException.class)
                .hasMessageContaining("'place.city'");
    }

    @Test
    void unknownPropertiesArePassedOver() {
        assertThat(SERIALIZER
                        .deserialize("Text", 1, "{\"text\":\"x\",\"later\":1}", "position 7")
                        .event())
                .isEqualTo(new Text("x"));
    }
}
