package dev.kontor.eventstore.erasure;

import java.util.HexFormat;

/**
 * A data key as the database has it.
 *
 * @param master the name of the master key that it is encrypted under
 * @param sealed the encrypted key
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a key; nobody compares them
public record WrappedKey(String master, byte[] sealed) {

    /** Reads what {@link #toString()} wrote. */
    public static WrappedKey parse(String text) {
        int colon = text.lastIndexOf(':');
        return new WrappedKey(text.substring(0, colon), HexFormat.of().parseHex(text.substring(colon + 1)));
    }

    /** The master's name, a colon, and the bytes in hexadecimal. */
    @Override
    public String toString() {
        return master + ":" + HexFormat.of().formatHex(sealed);
    }
}
