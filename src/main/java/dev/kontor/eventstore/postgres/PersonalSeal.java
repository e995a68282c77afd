package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.JsonText;
import dev.kontor.eventstore.PersonalData;
import dev.kontor.eventstore.erasure.DataKey;
import dev.kontor.eventstore.erasure.SealedValues;
import dev.kontor.eventstore.erasure.Subject;
import dev.kontor.eventstore.serialization.EventSerializer.Serialized;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Encrypts the personal values of the facts of one append. */
final class PersonalSeal {

    /**
     * A payload as the log has it.
     *
     * @param payload the JSON
     * @param key which key its personal values are encrypted with; null if it has none
     */
    record Sealed(String payload, @Nullable UUID key) {}

    private final String tenant;
    private final @Nullable DataKeyRows rows;
    private final SealedValues values = new SealedValues();
    private final Map<Subject, DataKey> keys = new HashMap<>();

    /** @param rows where the keys are; null if personal values are kept as they are */
    PersonalSeal(String tenant, @Nullable DataKeyRows rows) {
        this.tenant = tenant;
        this.rows = rows;
    }

    /** One for values that stay as they are. */
    static PersonalSeal none() {
        return new PersonalSeal("", null);
    }

    Sealed seal(Serialized fact, UUID eventId) {
        var personal = fact.type().personal();
        if (rows == null || personal == null || personal.properties().isEmpty()) {
            return new Sealed(fact.payload(), null);
        }
        var payload = JsonText.parse(fact.payload());
        var key = key(rows, personal, payload);
        return new Sealed(values.seal(personal.properties(), payload, eventId, key), key.id());
    }

    private DataKey key(DataKeyRows known, PersonalData personal, JsonObject payload) {
        var subject = new Subject(
                personal.kind(), payload.getString(personal.subject().getFirst()));
        var key = keys.get(subject);
        if (key == null) {
            key = known.toWrite(tenant, subject, concerned(personal.concerns(), payload));
            keys.put(subject, key);
        }
        return key;
    }

    private static @Nullable Subject concerned(@Nullable List<String> path, JsonObject payload) {
        return path != null && payload.get(path.getFirst()) instanceof JsonObject thing
                ? new Subject(thing.getString("kind").toLowerCase(Locale.ROOT), thing.getString("id"))
                : null;
    }
}
