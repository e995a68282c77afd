package dev.kontor.eventstore.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.Condition;
import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventDescriptor.KeyDeclaration;
import dev.kontor.eventstore.EventProperties;
import dev.kontor.eventstore.EventType;
import dev.kontor.eventstore.PropertyValue;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What events declare of themselves is read once, and what cannot work is refused before anything is stored. */
class EventTypesTest {

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static EventTypes types(Class<? extends Event>... events) {
        EventCatalog catalog = () -> Arrays.asList(events);
        return new EventTypes(List.of(catalog));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static void refused(String what, Class<? extends Event>... events) {
        assertThatThrownBy(() -> types(events))
                .isInstanceOf(EventTypeException.class)
                .hasMessageContaining(events[0].getName())
                .hasMessageContaining(what);
    }

    @EventType(name = "Twin")
    public record Twin(String text) implements Event {}

    @EventType(name = "Twin")
    public record OtherTwin(String text) implements Event {}

    @Test
    void twoEventsCannotShareAName() {
        refused("'Twin'", Twin.class, OtherTwin.class);
        assertThat(types(Twin.class, Twin.class).all()).hasSize(1);
        assertThat(types(Twin.class).named("Twin")).isPresent();
        assertThat(types(Twin.class).named("Nobody")).isEmpty();
    }

    public record Unnamed(String text) implements Event {}

    @EventType(name = "NoRecord")
    static final class NoRecord implements Event {}

    @EventType(name = "Hidden")
    record Hidden(String text) implements Event {}

    @EventType(name = "with space")
    public record BadName(String text) implements Event {}

    @EventType(name = "a,b")
    public record CommaName(String text) implements Event {}

    @EventType(name = "Zero", version = 0)
    public record VersionZero(String text) implements Event {}

    @Test
    void anEventIsARecordWithANameAndAVersion() {
        refused("@EventType", Unnamed.class);
        refused("must be a public record", NoRecord.class);
        refused("must be a public record", Hidden.class);
        refused("letters, digits", BadName.class);
        refused("letters, digits", CommaName.class);
        refused("a version from 1", VersionZero.class);
    }

    public record Address(
            @ContextKey String city, @ContextKey("zip") String code, String street) {}

    @EventType(name = "Moved")
    public record Moved(@ContextKey String person, @Nullable Address address) implements Event {}

    @Test
    void keysMayBeDeclaredInNestedRecords() {
        var moved = types(Moved.class).of(Moved.class);

        assertThat(moved.keys())
                .containsExactly(
                        new KeyDeclaration("person", List.of("person"), 1),
                        new KeyDeclaration("address.city", List.of("address", "city"), 1),
                        new KeyDeclaration("zip", List.of("address", "code"), 1));
        assertThat(EventProperties.of(
                                moved,
                                "{\"person\":\"ann\",\"address\":{\"city\":\"Bonn\",\"code\":\"1\",\"street\":\"x\"}}")
                        .keys())
                .containsExactly(text("person", "ann"), text("address.city", "Bonn"), text("zip", "1"));
        assertThat(EventProperties.of(moved, "{\"person\":\"ann\"}").keys()).containsExactly(text("person", "ann"));
    }

    private static Condition text(String name, String value) {
        return new Condition(name, PropertyValue.of(value));
    }

    @EventType(name = "Ambiguous")
    public record Ambiguous(@ContextKey("text") String key, String text) implements Event {}

    @EventType(name = "NestedAmbiguous")
    public record NestedAmbiguous(
            @ContextKey("place.street") String key, Street place) implements Event {}

    public record Street(String street) {}

    @EventType(name = "SharedKey")
    public record SharedKey(
            @ContextKey("text") String key, @ContextKey String text) implements Event {}

    @Test
    void aKeyCannotHaveTheNameOfAnotherProperty() {
        refused("'text'", Ambiguous.class);
        refused("'place.street'", NestedAmbiguous.class);
        assertThat(types(SharedKey.class).of(SharedKey.class).alwaysKeyedBy("text"))
                .isTrue();
    }

    @EventType(name = "Rekeyed", version = 2)
    public record Rekeyed(
            @ContextKey("account") String from,
            @ContextKey(value = "account", since = 2) String to,
            @ContextKey String owner)
            implements Event {}

    @Test
    void aKeyIsThereAlwaysOnlyIfAllItsComponentsWereFromTheStart() {
        var rekeyed = types(Rekeyed.class).of(Rekeyed.class);

        assertThat(rekeyed.alwaysKeyedBy("owner")).isTrue();
        assertThat(rekeyed.alwaysKeyedBy("account")).isFalse();
        assertThat(rekeyed.alwaysKeyedBy("from")).isFalse();
    }

    @EventType(name = "Listed")
    public record Listed(@ContextKey List<String> names) implements Event {}

    @EventType(name = "Objected")
    public record Objected(@ContextKey Street street) implements Event {}

    @Test
    void aKeyIsASingleValue() {
        refused("mark a component inside it", Objected.class);
        assertThatThrownBy(() -> types(Listed.class)).isInstanceOf(EventTypeException.class);
    }

    /** A value whose JSON is text. */
    @JsonbTypeAdapter(EmailAdapter.class)
    public record Email(String value) {}

    /** Lower case, as the log has it. */
    public static final class EmailAdapter implements JsonbAdapter<Email, String> {
        @Override
        public String adaptToJson(Email email) {
            return email.value();
        }

        @Override
        public Email adaptFromJson(String text) {
            return new Email(text);
        }
    }

    @EventType(name = "Registered")
    public record Registered(@ContextKey Email email) implements Event {}

    @Test
    void aValueRecordWithAnAdapterMayBeAKey() {
        var types = types(Registered.class);
        var serializer = new EventSerializer(types, new Upcasters(List.of(), types), 1_000);
        var event = new Registered(new Email("ann@example.org"));

        var stored = serializer.serialize(event);

        assertThat(stored.payload()).isEqualTo("{\"email\":\"ann@example.org\"}");
        assertThat(EventProperties.of(stored.type(), stored.payload()).keys())
                .containsExactly(text("email", "ann@example.org"));
        assertThat(serializer
                        .deserialize("Registered", 1, stored.payload(), "position 1")
                        .event())
                .isEqualTo(event);
    }

    public record Chicken(@Nullable Egg egg) {}

    public record Egg(@Nullable Chicken chicken, @ContextKey String colour) {}

    @EventType(name = "Hatched")
    public record Hatched(@Nullable Chicken chicken) implements Event {}

    @Test
    void recordsThatHoldEachOtherEndSomewhere() {
        assertThat(types(Hatched.class).of(Hatched.class).keys())
                .containsExactly(new KeyDeclaration("chicken.egg.colour", List.of("chicken", "egg", "colour"), 1));
    }

    /** Version 1 had {@code first} and {@code last}, version 2 {@code name}, version 3 {@code fullName}. */
    @EventType(name = "Named", version = 3)
    public record Named(String fullName) implements Event {}

    private record Step(int fromVersion, String eventType) implements Upcaster {
        @Override
        public JsonObject upcast(JsonObject payload) {
            return fromVersion == 1
                    ? Json.createObjectBuilder()
                            .add("name", payload.getString("first") + " " + payload.getString("last"))
                            .build()
                    : Json.createObjectBuilder()
                            .add("fullName", payload.getString("name"))
                            .build();
        }
    }

    private static EventSerializer named(Upcaster... steps) {
        var types = types(Named.class);
        return new EventSerializer(types, new Upcasters(Arrays.asList(steps), types), 1_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1|{\"first\":\"Ann\",\"last\":\"Bo\"}", "2|{\"name\":\"Ann Bo\"}", "3|{\"fullName\":\"Ann Bo\"}"})
    void upcastersLeadFromAnyVersionToTodays(int version, String json) {
        var read = named(new Step(2, "Named"), new Step(1, "Named")).deserialize("Named", version, json, "position 1");

        assertThat(read.event()).isEqualTo(new Named("Ann Bo"));
        assertThat(read.payload()).isEqualTo("{\"fullName\":\"Ann Bo\"}");
    }

    @Test
    void aStepThatIsMissingIsNamedBeforeAnythingIsRead() {
        assertThatThrownBy(() -> named(new Step(1, "Named")))
                .isInstanceOf(MissingUpcasterException.class)
                .hasMessageContaining("'Named' is at schema version 3")
                .hasMessageContaining("reads its version 2: add one that writes version 3");
    }

    @Test
    void aStepIsThereOnce() {
        assertThatThrownBy(() -> named(new Step(1, "Named"), new Step(2, "Named"), new Step(1, "Named")))
                .isInstanceOf(EventTypeException.class)
                .hasMessageContaining("Two upcasters read event type 'Named' version 1");
    }

    @Test
    void aFactOfALaterReleaseAsksForThatRelease() {
        assertThatThrownBy(() ->
                        named(new Step(1, "Named"), new Step(2, "Named")).deserialize("Named", 4, "{}", "position 7"))
                .isInstanceOf(MissingUpcasterException.class)
                .hasMessageContaining("'Named' (position 7) is stored in schema version 4")
                .hasMessageContaining("deploy the newer release");
    }
}
