package dev.kontor.security.keystore;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/** The keys for personal data in a keystore: under which data keys are, and for digests of personal context keys. */
final class SecretKeys {

    /** What the alias of a master key begins with. */
    static final String MASTER = "master-";

    /** What the alias of a key for digests begins with. */
    static final String DIGEST = "digest-";

    /** The newest last: {@code master-10} after {@code master-9}. */
    static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private static final int BYTES = 32;

    private SecretKeys() {}

    static boolean in(KeyStore keystore) throws GeneralSecurityException {
        return keystore.containsAlias(MASTER + 1) && keystore.containsAlias(DIGEST + 1);
    }

    static KeyStore addTo(KeyStore keystore, String password) throws GeneralSecurityException {
        for (var alias : List.of(MASTER + 1, DIGEST + 1)) {
            if (!keystore.containsAlias(alias)) {
                keystore.setEntry(
                        alias,
                        new KeyStore.SecretKeyEntry(new SecretKeySpec(random(), "AES")),
                        new KeyStore.PasswordProtection(password.toCharArray()));
            }
        }
        return keystore;
    }

    private static byte[] random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
