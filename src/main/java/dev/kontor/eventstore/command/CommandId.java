package dev.kontor.eventstore.command;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.eventstore.Sha256;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Under which id a command is known.
 *
 * @param value the id, unique in its tenant; 1 to 200 characters
 * @param fingerprint what the command asks for, digested; null if its sender gave no id and so cannot repeat it
 */
public record CommandId(String value, @Nullable String fingerprint) {

    /** The longest id. */
    public static final int MAX_LENGTH = 200;

    public CommandId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A command id has 1 to %d characters.".formatted(MAX_LENGTH));
        }
    }

    /** A new id, for a command whose sender gave none. */
    public static CommandId create() {
        return new CommandId(UuidCreator.getTimeOrderedEpoch().toString(), null);
    }

    /**
     * An id that the sender gave.
     *
     * @param value the id
     * @param content what the command asks for, in a form that is the same when it is repeated
     */
    public static CommandId given(String value, String content) {
        return new CommandId(value, HexFormat.of().formatHex(Sha256.of(content)));
    }
}
