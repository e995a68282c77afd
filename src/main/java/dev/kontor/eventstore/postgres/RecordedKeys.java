package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.LogIntegrityException;
import dev.kontor.eventstore.serialization.EventTypes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which context keys each schema version of each event type carries, as recorded by the first node that knew it.
 *
 * <p>A key guards a decision only if every fact that the decision can be about carries it. A release that declares
 * otherwise than the log was written would let a conflict through, be it with old facts or with nodes of another
 * release that run beside it. So it is refused.
 */
record RecordedKeys(EntityManager entities, EventTypes types) {

    private static final String REMEDY =
            " Keep the keys of a version that was written, raise the version to add one, and give that since = the new version.";

    void verify() {
        // one node after the other; reads and appends go on
        Rows.execute(entities, "lock table kontor.event_type_version in share row exclusive mode", Map.of());
        var recorded = recorded();
        for (EventDescriptor type : types.all()) {
            var versions = recorded.getOrDefault(type.name(), Map.of());
            versions.forEach((version, keys) -> compare(type, version, keys));
            if (!versions.containsKey(type.version())) {
                record(type);
            }
        }
    }

    private static void compare(EventDescriptor type, int version, Set<String> recorded) {
        var declared = KeyForms.of(type, type.version());
        if (version == type.version() && !recorded.equals(declared)) {
            throw new LogIntegrityException(
                    "Version %d of %s was recorded with the context keys %s, and is declared with %s."
                                    .formatted(version, type.name(), recorded, declared)
                            + REMEDY);
        }
        if (version < type.version() && !declared.containsAll(recorded)) {
            throw new LogIntegrityException(
                    "Version %d of %s lacks a context key of version %d, which has %s, and is declared with %s."
                                    .formatted(type.version(), type.name(), version, recorded, declared)
                            + REMEDY);
        }
        var claimed = KeyForms.of(type, Math.min(version, type.version()));
        if (!recorded.containsAll(claimed)) {
            throw new LogIntegrityException("%s claims the context keys %s for version %d, which was recorded with %s."
                            .formatted(type.name(), claimed, version, recorded)
                    + REMEDY);
        }
    }

    private void record(EventDescriptor type) {
        var keys = KeyForms.of(type, type.version()).toArray(String[]::new);
        Rows.execute(entities, """
                insert into kontor.event_type_version (event_type, schema_version, keys)
                values (:type, :version, cast(:keys as text[]))
                """, Map.of("type", type.name(), "version", type.version(), "keys", keys));
    }

    private Map<String, Map<Integer, Set<String>>> recorded() {
        var recorded = new HashMap<String, Map<Integer, Set<String>>>();
        for (Tuple row : Rows.of(entities.createNativeQuery(
                "select event_type, schema_version, array_to_string(keys, ',') as keys from kontor.event_type_version",
                Tuple.class))) {
            var keys = new TreeSet<>(List.of(row.get("keys", String.class).split(",")));
            keys.remove("");
            recorded.computeIfAbsent(row.get("event_type", String.class), type -> new TreeMap<>())
                    .put(row.get("schema_version", Number.class).intValue(), keys);
        }
        return recorded;
    }
}
