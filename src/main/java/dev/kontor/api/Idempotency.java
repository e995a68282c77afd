package dev.kontor.api;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.eventstore.command.CommandId;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The key under which a client may send a command again without it being done again. */
final class Idempotency {

    /** The header that carries the key. */
    static final String HEADER = "Idempotency-Key";

    /** Distinguishes ids made from keys from all other ids that are made from names. */
    private static final UUID NAMESPACE = UUID.fromString("0b7d2a52-5d1c-4c8e-9d0f-3f6d1a8e77c1");

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]{0,198}[\\x21-\\x7e])?");
    private static final Jsonb JSON = JsonbBuilder.create();

    private Idempotency() {}

    /**
     * Under which id the command of a request is known.
     *
     * @param body what the client sent, as a record; null where there is none
     * @throws InvalidRequestException if the key is not 1 to 200 printable ASCII characters
     */
    static CommandId commandId(HttpServletRequest request, @Nullable Object body) {
        var key = key(request);
        if (key == null) {
            return CommandId.create();
        }
        var content = "%s %s\n%s\n%s"
                .formatted(
                        request.getMethod(),
                        request.getRequestURI(),
                        IfMatch.of(request),
                        body == null ? "" : JSON.toJson(body));
        return CommandId.given(key, content);
    }

    /**
     * An id for what a request creates: the same whenever the request comes again under its key, also after a crash.
     *
     * @throws InvalidRequestException if the key is not 1 to 200 printable ASCII characters
     */
    static UUID newId(HttpServletRequest request, String tenant) {
        var key = key(request);
        return key == null
                ? UuidCreator.getTimeOrderedEpoch()
                : UuidCreator.getNameBasedSha1(NAMESPACE, tenant + "\n" + request.getRequestURI() + "\n" + key);
    }

    private static @Nullable String key(HttpServletRequest request) {
        var key = request.getHeader(HEADER);
        if (key != null && !PRINTABLE.matcher(key).matches()) {
            throw new InvalidRequestException(HEADER, "invalid.idempotency-key");
        }
        return key;
    }
}
