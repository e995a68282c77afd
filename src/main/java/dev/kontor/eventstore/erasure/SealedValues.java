package dev.kontor.eventstore.erasure;

import dev.kontor.eventstore.JsonText;
import dev.kontor.eventstore.PersonalProperty;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The personal values of a fact's JSON, encrypted and decrypted. An encrypted value is a JSON string, {@value #MARK} and
 * Base64 of nonce, ciphertext and tag; it opens only in its own fact, property, and under its own key.
 */
public final class SealedValues {

    private static final String MARK = "~personal:1:";

    private final AesGcm aes = new AesGcm();

    /** The JSON with its personal values encrypted. */
    public String seal(List<PersonalProperty> properties, JsonObject payload, UUID eventId, DataKey key) {
        JsonObject sealed = payload;
        for (var property : properties) {
            sealed = changed(sealed, property.path(), (value, path) -> sealed(value, path, eventId, key));
        }
        return sealed.toString();
    }

    /**
     * The JSON with its personal values as they were, or as what stands for them.
     *
     * @param key null if it was destroyed
     */
    public String open(List<PersonalProperty> properties, String payload, UUID eventId, @Nullable DataKey key) {
        if (!payload.contains(MARK)) {
            return payload;
        }
        JsonObject open = JsonText.parse(payload);
        for (var property : properties) {
            open = changed(open, property.path(), (value, path) -> opened(value, path, eventId, property, key));
        }
        return open.toString();
    }

    private JsonValue sealed(JsonValue value, String path, UUID eventId, DataKey key) {
        try {
            var plain = value.toString().getBytes(StandardCharsets.UTF_8);
            var bytes = aes.seal(key.key(), plain, context(key.id(), eventId, path));
            return JsonText.provider()
                    .createValue(MARK + Base64.getEncoder().withoutPadding().encodeToString(bytes));
        } catch (GeneralSecurityException e) {
            throw new EncryptionException("The property %s cannot be encrypted.".formatted(path), e);
        }
    }

    private JsonValue opened(
            JsonValue value, String path, UUID eventId, PersonalProperty property, @Nullable DataKey key) {
        if (!(value instanceof JsonString text) || !text.getString().startsWith(MARK)) {
            return value;
        }
        if (key == null) {
            return property.erasedAs();
        }
        try {
            var bytes = Base64.getDecoder().decode(text.getString().substring(MARK.length()));
            var plain = aes.open(key.key(), bytes, context(key.id(), eventId, path));
            return JsonText.parse("{\"v\":" + new String(plain, StandardCharsets.UTF_8) + "}")
                    .getOrDefault("v", JsonValue.NULL);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new EncryptionException(
                    "The property %s of the fact %s does not open with its data key: it was changed, or belongs elsewhere."
                            .formatted(path, eventId),
                    e);
        }
    }

    private static String context(UUID key, UUID eventId, String path) {
        return "value\0" + key + "\0" + eventId + "\0" + path;
    }

    private static JsonObject changed(
            JsonObject json, List<String> path, BiFunction<JsonValue, String, JsonValue> change) {
        return changed(json, path, String.join(".", path), change);
    }

    private static JsonObject changed(
            JsonObject json, List<String> path, String whole, BiFunction<JsonValue, String, JsonValue> change) {
        var value = json.get(path.getFirst());
        if (value == null || value.equals(JsonValue.NULL)) {
            return json;
        }
        JsonValue other;
        if (path.size() == 1) {
            other = change.apply(value, whole);
        } else if (value instanceof JsonObject inner) {
            other = changed(inner, path.subList(1, path.size()), whole, change);
        } else {
            return json;
        }
        return JsonText.provider()
                .createObjectBuilder(json)
                .add(path.getFirst(), other)
                .build();
    }
}
