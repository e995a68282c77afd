package dev.kontor.eventstore.erasure;

import dev.kontor.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** Something cannot be encrypted or decrypted; the message says why and what to do. */
public final class EncryptionException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do */
    public EncryptionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
