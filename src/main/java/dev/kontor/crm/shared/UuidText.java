package dev.kontor.crm.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.exception.InvalidUuidException;
import java.util.Optional;
import java.util.UUID;

/** UUIDs in texts, read strictly: Java itself takes 1-1-1-1-1 for one. */
public final class UuidText {

    private UuidText() {}

    /** The UUID that a text stands for; empty if it is none in its full form. */
    public static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UuidCreator.fromString(text));
        } catch (InvalidUuidException e) {
            return Optional.empty();
        }
    }

    /**
     * The UUID that a text stands for.
     *
     * @throws IllegalArgumentException if the text is no UUID in its full form
     */
    public static UUID read(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("An id is a UUID in its full form."));
    }
}
