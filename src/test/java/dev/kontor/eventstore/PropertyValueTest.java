package dev.kontor.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a condition compares with is what the fact's JSON holds. */
class PropertyValueTest {

    enum Colour {
        RED {
            @Override
            public String toString() {
                return "a warm colour";
            }
        }
    }

    /** Any value as a component of a record, for JSON-B to write. */
    public record Holder<T>(T value) {}

    static Stream<Object> values() {
        return Stream.of(
                "text",
                "",
                UUID.randomUUID(),
                Colour.RED,
                true,
                false,
                1,
                -1L,
                0.1,
                new BigDecimal("10.00"),
                new BigDecimal("1E+30"),
                BigInteger.TWO.pow(80),
                LocalDate.of(2026, 11, 1),
                LocalTime.of(10, 0),
                LocalTime.of(10, 0, 0, 100_000_000),
                LocalDateTime.parse("2026-11-01T10:00"),
                LocalDateTime.parse("2026-11-01T10:00:00.1"),
                OffsetDateTime.parse("2026-11-01T10:00+01:00"),
                OffsetDateTime.parse("2026-11-01T10:00Z"),
                ZonedDateTime.parse("2026-11-01T10:00+01:00[Europe/Berlin]"),
                Instant.parse("2026-11-01T10:00:00Z"),
                Instant.parse("2026-11-01T10:00:00.100Z"),
                Instant.parse("2026-11-01T10:00:00.123456789Z"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aJavaValueEqualsWhatJsonbWritesOfIt(Object value) throws Exception {
        try (Jsonb jsonb = JsonbBuilder.create()) {
            var json = Json.createReader(new StringReader(jsonb.toJson(new Holder<>(value))))
                    .readObject();

            assertThat(PropertyValue.ofJson(json.get("value"))).contains(PropertyValue.of(value));
        }
    }

    @Test
    void numbersAreEqualByValue() {
        var one = PropertyValue.of(1);

        assertThat(List.of(1L, (short) 1, 1.0, 1.0f, new BigDecimal("1.00"), BigInteger.ONE, new AtomicInteger(1)))
                .allSatisfy(number -> assertThat(PropertyValue.of(number)).isEqualTo(one));
        assertThat(PropertyValue.of(new BigDecimal("100"))).isEqualTo(PropertyValue.of(new BigDecimal("1E+2")));
        assertThat(PropertyValue.of(new BigDecimal("0.000"))).isEqualTo(PropertyValue.of(-0.0));
        assertThat(PropertyValue.of(new BigDecimal("1.0000000000000000001"))).isNotEqualTo(one);
    }

    @Test
    void theSameTextInAnotherFormIsAnotherValue() {
        assertThat(Stream.of((Object) "1", 1, "true", true).map(PropertyValue::of))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoScalarIsNoValue() {
        assertThat(PropertyValue.ofJson(JsonValue.NULL)).isEmpty();
        assertThat(PropertyValue.ofJson(JsonValue.EMPTY_JSON_OBJECT)).isEmpty();
        assertThat(PropertyValue.ofJson(Json.createArrayBuilder().add(1).build()))
                .isEmpty();
    }

    @Test
    void anObjectNeedsAForm() {
        assertThatThrownBy(() -> PropertyValue.of(List.of("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("give the property a form");
        assertThat(Property.<List<String>>of("tags", List::size)
                        .equalTo(List.of("a"))
                        .value())
                .isEqualTo(PropertyValue.of(1));
    }

    @ParameterizedTest
    @MethodSource("values")
    void itsJsonIsTheSameValue(Object value) {
        var property = PropertyValue.of(value);

        assertThat(PropertyValue.ofJson(property.toJson())).contains(property);
    }
}
