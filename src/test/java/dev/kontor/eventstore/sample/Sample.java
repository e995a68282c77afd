package dev.kontor.eventstore.sample;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventType;
import dev.kontor.eventstore.Property;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.serialization.Upcaster;
import dev.kontor.eventstore.serialization.Upcasters;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of the sample domain, and what queries call their properties. */
public sealed interface Sample extends Event {

    Property<String> ACCOUNT = Property.text("account");
    Property<String> OWNER = Property.text("owner");
    Property<String> AUTHOR = Property.text("author");
    Property<String> CITY = Property.text("place.city");
    Property<Number> RATING = Property.number("rating");
    Property<Boolean> PINNED = Property.flag("pinned");

    /** The largest payload that the sample's serializer takes, in bytes. */
    int MAX_PAYLOAD = EventSerializer.DEFAULT_MAX_PAYLOAD_BYTES;

    enum Kind {
        PRIVATE,
        BUSINESS
    }

    record Place(String city, @Nullable String street) {}

    @EventType(name = "AccountOpened")
    record AccountOpened(
            @ContextKey String account, @ContextKey String owner, Kind kind, LocalDate day) implements Sample {
        public static AccountOpened of(String account, String owner) {
            return new AccountOpened(account, owner, Kind.PRIVATE, LocalDate.of(2026, 11, 1));
        }
    }

    @EventType(name = "MoneyMoved")
    record MoneyMoved(
            @ContextKey("account") String from,
            @ContextKey("account") String to,
            BigDecimal amount) implements Sample {
        public static MoneyMoved of(String from, String to) {
            return new MoneyMoved(from, to, new BigDecimal("10.00"));
        }
    }

    /** Version 2: what was {@code by} is {@code author} now, and a key of its own from this version on. */
    @EventType(name = "NoteWritten", version = 2)
    record NoteWritten(
            @ContextKey(since = 2) String author,
            String text,
            @Nullable Place place,
            @Nullable BigDecimal rating,
            boolean pinned)
            implements Sample {
        public static NoteWritten of(String author, String text) {
            return new NoteWritten(author, text, null, null, false);
        }

        public NoteWritten in(String city) {
            return new NoteWritten(author, text, new Place(city, null), rating, pinned);
        }

        public NoteWritten rated(String value) {
            return new NoteWritten(author, text, place, new BigDecimal(value), pinned);
        }
    }

    /** A serializer of the sample domain. */
    static EventSerializer serializer() {
        var types = new EventTypes(List.of(new Catalog()));
        return new EventSerializer(types, new Upcasters(List.of(new NoteUpcaster()), types), MAX_PAYLOAD);
    }

    /** All of it is about accounts; a note is about none in particular. */
    final class Catalog implements EventCatalog {
        @Override
        public List<Class<? extends Event>> eventTypes() {
            return EventCatalog.permittedBy(Sample.class);
        }

        @Override
        public Category category() {
            return new Category("accounts", "account", ACCOUNT.name());
        }
    }

    /** From version 1, {@code {"by": …, "text": …}}. */
    final class NoteUpcaster implements Upcaster {
        @Override
        public String eventType() {
            return "NoteWritten";
        }

        @Override
        public int fromVersion() {
            return 1;
        }

        @Override
        public JsonObject upcast(JsonObject payload) {
            return Json.createObjectBuilder(payload)
                    .remove("by")
                    .add("author", payload.getString("by"))
                    .add("pinned", false)
                    .build();
        }
    }
}
