package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.LogIntegrityException;
import dev.kontor.eventstore.erasure.DataKeyring;
import dev.kontor.eventstore.erasure.EncryptionException;
import dev.kontor.eventstore.erasure.MasterKeys;
import dev.kontor.eventstore.erasure.WrappedKey;
import dev.kontor.eventstore.serialization.EventSerializer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which keys of the keystore the database needs. Each leaves a proof there, so that a keystore with another key of the
 * same name is found out at start and not by the first fact that does not open.
 */
final class KeystoreKeys {

    private static final String MASTER = "master";
    private static final String DIGEST = "digest";
    private static final UUID PROBE = new UUID(0, 0);

    private static final String ALL = """
            select name, purpose, encode(proof, 'hex') as proof from kontor.keystore_key order by name
            """;

    private static final String CURRENT = "select name from kontor.keystore_key where purpose = :purpose and current";

    private final EntityManager entities;
    private final EventSerializer serializer;
    private final DataKeyring keyring;

    KeystoreKeys(EntityManager entities, EventSerializer serializer, DataKeyring keyring) {
        this.entities = entities;
        this.serializer = serializer;
        this.keyring = keyring;
    }

    /** The master under which new data keys are put. */
    static String master(EntityManager entities) {
        return current(entities, MASTER)
                .orElseThrow(() -> new EncryptionException("The store was not started with a keystore.", null));
    }

    private static Optional<String> current(EntityManager entities, String purpose) {
        return Rows.texts(entities, CURRENT, Map.of("purpose", purpose)).stream()
                .findFirst();
    }

    /**
     * Verifies that all keys are there; makes the first ones known. If there is a newer key for digests, makes those
     * anew with it.
     *
     * @throws LogIntegrityException if one is missing or another one
     */
    void verify() {
        // several nodes start at once; the lock is the migration's own
        entities.createNativeQuery("lock table kontor.keystore_key in share row exclusive mode")
                .executeUpdate();
        Rows.of(Rows.query(entities, ALL, Map.of("name", String.class, "purpose", String.class, "proof", String.class)))
                .forEach(this::verify);
        if (current(entities, MASTER).isEmpty()) {
            makeCurrent(MASTER, keyring.masters().newest());
        }
        var digest = current(entities, DIGEST);
        var newest = keyring.masters().newestDigest();
        if (!digest.equals(Optional.of(newest))) {
            new KeyRedigest(entities, serializer).redigest(digest.orElse(""), newest);
            makeCurrent(DIGEST, newest);
        }
    }

    /** From now on new data keys are put under the newest master. */
    String useNewestMaster() {
        var newest = keyring.masters().newest();
        if (!current(entities, MASTER).equals(Optional.of(newest))) {
            makeCurrent(MASTER, newest);
        }
        return newest;
    }

    private void verify(Tuple row) {
        var name = row.get("name", String.class);
        var proof = HexFormat.of().parseHex(row.get("proof", String.class));
        switch (row.get("purpose", String.class)) {
            case MASTER -> verifyMaster(name, proof);
            case DIGEST -> verifyDigest(name, proof);
            default ->
                throw new LogIntegrityException("The database needs the key %s for something unknown.".formatted(name));
        }
    }

    private void verifyMaster(String name, byte[] proof) {
        requireThere(name, keyring.masters().named(name));
        try {
            keyring.unwrap("", PROBE, new WrappedKey(name, proof));
        } catch (EncryptionException e) {
            throw another(name);
        }
    }

    private void verifyDigest(String name, byte[] proof) {
        requireThere(name, keyring.masters().digestKey(name));
        if (!MessageDigest.isEqual(digestProof(name), proof)) {
            throw another(name);
        }
    }

    private static void requireThere(String name, Optional<?> key) {
        if (key.isEmpty()) {
            throw new LogIntegrityException(
                    "The keystore has no key %s, which personal data in this database are encrypted with: put back the keystore that has it (kontor.keystore.location), then start Kontor again."
                            .formatted(name));
        }
    }

    private static LogIntegrityException another(String name) {
        return new LogIntegrityException(
                "The keystore has another key %s than the one that personal data in this database are encrypted with: put back the keystore that has that one (kontor.keystore.location), then start Kontor again."
                        .formatted(name));
    }

    private void makeCurrent(String purpose, String name) {
        Rows.execute(
                entities,
                "update kontor.keystore_key set current = false where purpose = :purpose and current",
                Map.of("purpose", purpose));
        Rows.execute(entities, """
                insert into kontor.keystore_key (name, purpose, proof, current) values (:name, :purpose, :proof, true)
                on conflict (name) do update set current = true
                """, Map.of("name", name, "purpose", purpose, "proof", proof(purpose, name)));
    }

    private byte[] proof(String purpose, String name) {
        return purpose.equals(MASTER) ? keyring.create("", PROBE, name).sealed() : digestProof(name);
    }

    private byte[] digestProof(String name) {
        MasterKeys masters = keyring.masters();
        var probe = new KeyDigest("", any -> true, masters.digestKey(name).orElseThrow());
        return HexFormat.of().parseHex(probe.proof().toString().replace("-", ""));
    }
}
