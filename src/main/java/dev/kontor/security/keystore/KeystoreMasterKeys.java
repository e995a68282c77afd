package dev.kontor.security.keystore;

import dev.kontor.eventstore.erasure.MasterKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.SortedMap;
import javax.crypto.SecretKey;

/** The keys for personal data, from the server's keystore. */
@ApplicationScoped
public class KeystoreMasterKeys implements MasterKeys {

    private SortedMap<String, SecretKey> masters;
    private SortedMap<String, SecretKey> digests;

    /** For the container's proxy. */
    protected KeystoreMasterKeys() {}

    /** @param keystore read once */
    @Inject
    public KeystoreMasterKeys(ServerKeystore keystore) {
        this.masters = keystore.secretKeys(SecretKeys.MASTER, "AES");
        this.digests = keystore.secretKeys(SecretKeys.DIGEST, "HmacSHA256");
    }

    @Override
    public String newest() {
        return masters.lastKey();
    }

    @Override
    public Optional<SecretKey> named(String name) {
        return Optional.ofNullable(masters.get(name));
    }

    @Override
    public String newestDigest() {
        return digests.lastKey();
    }

    @Override
    public Optional<SecretKey> digestKey(String name) {
        return Optional.ofNullable(digests.get(name));
    }
}
