package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.PersonalData;
import dev.kontor.eventstore.erasure.DataKey;
import dev.kontor.eventstore.erasure.EncryptionException;
import dev.kontor.eventstore.erasure.SealedValues;
import dev.kontor.eventstore.erasure.WrappedKey;
import dev.kontor.eventstore.serialization.EventSerializer;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payloads of rows of the log with their personal values decrypted. The key comes with the row, from the same snapshot:
 * no node remembers keys, so none can show what was erased.
 */
record OpenedPayload(EventSerializer serializer) {

    /** What is needed beside event_id, event_type, tenant and payload, of the log under the alias e. */
    static final String COLUMNS = """
            cast(e.data_key as text) as data_key, case when e.data_key is not null then (
                select k.master || ':' || encode(k.wrapped, 'hex') from kontor.data_key k where k.id = e.data_key)
            end as data_key_wrapped
            """;

    private static final SealedValues VALUES = new SealedValues();

    String of(Tuple row) {
        var payload = row.get("payload", String.class);
        @Nullable String id = row.get("data_key", String.class);
        if (id == null) {
            return payload;
        }
        var properties = serializer
                .types()
                .named(row.get("event_type", String.class))
                .map(EventDescriptor::personal)
                .map(PersonalData::properties)
                .orElseThrow(() -> new EncryptionException(
                        "The fact %s has encrypted values, and this release does not know which."
                                .formatted(row.get("event_id", UUID.class)),
                        null));
        return VALUES.open(properties, payload, row.get("event_id", UUID.class), key(row, UUID.fromString(id)));
    }

    private @Nullable DataKey key(Tuple row, UUID id) {
        @Nullable String wrapped = row.get("data_key_wrapped", String.class);
        if (wrapped == null) {
            return null;
        }
        return serializer
                .keyring()
                .orElseThrow(() -> new EncryptionException("The log has encrypted values and no keys are given.", null))
                .unwrap(row.get("tenant", String.class), id, WrappedKey.parse(wrapped));
    }
}
