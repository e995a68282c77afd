package dev.kontor.eventstore.erasure;

import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * The key of one subject.
 *
 * @param id its name in the log
 * @param key AES of 256 bits
 */
public record DataKey(UUID id, SecretKey key) {

    /** Never the key. */
    @Override
    public String toString() {
        return "DataKey " + id;
    }
}
