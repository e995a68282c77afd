package dev.kontor.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;

/**
 * Kontor's own keystore, which Kontor makes at its first start.
 *
 * @param file where it is kept; its password is in another beside it
 */
record Keystore(Path file) {

    /** What the server's environment says of it. */
    Map<String, String> environment() {
        return Map.of("KONTOR_KEYSTORE_LOCATION", file.toString(), "KONTOR_KEYSTORE_PASSWORD", password());
    }

    String password() {
        return Secret.keptIn(file.resolveSibling("keystore")).value();
    }

    /** What Kontor has made. */
    KeyStore open() {
        try {
            return KeyStore.getInstance(file.toFile(), password().toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new LaunchFailure("Kontor's keystore cannot be opened: " + file, e);
        }
    }
}
