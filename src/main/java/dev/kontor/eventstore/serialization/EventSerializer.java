package dev.kontor.eventstore.serialization;

import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.JsonText;
import dev.kontor.eventstore.erasure.DataKeyring;
import dev.kontor.eventstore.erasure.MasterKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Events to JSON and back, by JSON-B on records. */
@ApplicationScoped
public class EventSerializer {

    /** The default limit of a payload: 2 MiB of JSON. */
    public static final int DEFAULT_MAX_PAYLOAD_BYTES = 2 * 1024 * 1024;

    /**
     * A serialized event.
     *
     * @param type its type
     * @param payload its JSON
     */
    public record Serialized(EventDescriptor type, String payload) {}

    /**
     * A deserialized event.
     *
     * @param type its type as known today
     * @param event the event
     * @param payload its JSON in today's version
     */
    public record Deserialized(EventDescriptor type, Event event, String payload) {}

    /** A NUL, as it is or as a JSON escape that is not itself escaped. */
    private static final Pattern NUL = Pattern.compile("\0|(?<!\\\\)(?:\\\\{2})*\\\\u0000");

    private final Jsonb jsonb = JsonbBuilder.create();
    private final RecordShapes shapes = new RecordShapes();
    private final EventTypes types;
    private final Upcasters upcasters;
    private final int maxPayloadBytes;
    private final @Nullable DataKeyring keyring;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected EventSerializer() {
        this.types = new EventTypes();
        this.upcasters = new Upcasters();
        this.maxPayloadBytes = 0;
        this.keyring = null;
    }

    /**
     * A serializer for a store that keeps personal values as they are.
     *
     * @param types the registry
     * @param upcasters the steps from old versions
     * @param maxPayloadBytes the largest payload to store, in bytes of UTF-8
     */
    public EventSerializer(EventTypes types, Upcasters upcasters, int maxPayloadBytes) {
        this(types, upcasters, maxPayloadBytes, (DataKeyring) null);
    }

    /**
     * @param types the registry
     * @param upcasters the steps from old versions
     * @param maxPayloadBytes the largest payload to store, in bytes of UTF-8
     * @param masters what the keys for personal values are kept under
     */
    @Inject
    public EventSerializer(
            EventTypes types,
            Upcasters upcasters,
            @ConfigProperty(name = "kontor.event.max-payload-bytes", defaultValue = "" + DEFAULT_MAX_PAYLOAD_BYTES)
                    int maxPayloadBytes,
            MasterKeys masters) {
        this(types, upcasters, maxPayloadBytes, new DataKeyring(masters));
    }

    private EventSerializer(EventTypes types, Upcasters upcasters, int maxPayloadBytes, @Nullable DataKeyring keyring) {
        this.types = types;
        this.upcasters = upcasters;
        this.maxPayloadBytes = maxPayloadBytes;
        this.keyring = keyring;
    }

    /** What makes and opens the keys of personal values; empty if those are kept as they are. */
    public Optional<DataKeyring> keyring() {
        return Optional.ofNullable(keyring);
    }

    /** The registry that this serializer works with. */
    public EventTypes types() {
        return types;
    }

    /**
     * The event as JSON.
     *
     * @throws UnknownEventTypeException if no catalog names its class
     * @throws MissingPropertyException if a component that is not nullable is null
     * @throws UnwritableEventException if JSON has no form for a value
     * @throws PayloadTooLargeException if the JSON is over the limit
     * @throws UnstorableTextException if a text is not storable Unicode
     */
    public Serialized serialize(Event event) {
        var type = types.of(event.getClass());
        new RequiredProperties(type, type.version(), "to be stored", shapes).require(event, null);
        var payload = write(type, event);
        requireStorable(type, payload);
        return new Serialized(type, payload);
    }

    /**
     * The event from stored JSON, upcast to today's version.
     *
     * @param name the stored type name
     * @param version the stored schema version
     * @param payload the stored JSON
     * @param where which event it is, for messages: its position or id
     * @throws UnknownEventTypeException if no catalog names the type
     * @throws MissingUpcasterException if the version is newer than this release knows
     * @throws MalformedEventException if the JSON is broken or does not fit
     * @throws MissingPropertyException if a needed property is absent
     */
    public Deserialized deserialize(String name, int version, String payload, String where) {
        var type = types.named(name).orElseThrow(() -> UnknownEventTypeException.inLog(name, version, where));
        if (version > type.version()) {
            throw MissingUpcasterException.fromFuture(name, version, type.version(), where);
        }
        try {
            JsonObject json =
                    version < type.version() || shapes.of(type.javaType()).primitive() ? JsonText.parse(payload) : null;
            var current = json != null && version < type.version()
                    ? upcasters.upcast(type, version, json).toString()
                    : payload;
            var event = jsonb.fromJson(current, type.javaType());
            if (event == null) {
                throw new MalformedEventException(name, version, where, "it is no JSON object", null);
            }
            new RequiredProperties(type, version, where, shapes)
                    .require(event, json == null ? null : JsonText.parse(current));
            return new Deserialized(type, event, current);
        } catch (JsonbException | JsonException e) {
            throw new MalformedEventException(name, version, where, String.valueOf(e.getMessage()), e);
        }
    }

    private String write(EventDescriptor type, Event event) {
        try {
            return jsonb.toJson(event);
        } catch (JsonbException e) {
            throw new UnwritableEventException(type.name(), e);
        }
    }

    private void requireStorable(EventDescriptor type, String payload) {
        if (holdsNul(payload)) {
            throw new UnstorableTextException(type.name());
        }
        long bytes = encodedLength(type, payload);
        if (bytes > maxPayloadBytes) {
            throw new PayloadTooLargeException(type.name(), bytes, maxPayloadBytes);
        }
    }

    private static boolean holdsNul(String payload) {
        // most have neither, and the pattern is slow
        return (payload.indexOf('\0') >= 0 || payload.contains("\\u0000"))
                && NUL.matcher(payload).find();
    }

    /** In bytes of UTF-8. */
    private static long encodedLength(EventDescriptor type, String payload) {
        try {
            return StandardCharsets.UTF_8
                    .newEncoder()
                    .encode(CharBuffer.wrap(payload))
                    .remaining();
        } catch (CharacterCodingException e) {
            throw new UnstorableTextException(type.name());
        }
    }
}
