package dev.kontor.eventstore.erasure;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Makes data keys, and puts them under master keys and takes them out again. */
public final class DataKeyring {

    private static final int KEY_BYTES = 32;

    private final AesGcm aes = new AesGcm();
    private final SecureRandom random = new SecureRandom();
    private final MasterKeys masters;

    /** @param masters what data keys are kept under */
    public DataKeyring(MasterKeys masters) {
        this.masters = masters;
    }

    /** What data keys are kept under. */
    public MasterKeys masters() {
        return masters;
    }

    /** A new key, under a master. */
    public WrappedKey create(String tenant, UUID id, String master) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return wrap(tenant, id, bytes, master);
    }

    /**
     * The key as it can be used.
     *
     * @throws EncryptionException if the master key is not there, or is another one of that name
     */
    public DataKey unwrap(String tenant, UUID id, WrappedKey wrapped) {
        return new DataKey(id, new SecretKeySpec(opened(tenant, id, wrapped), "AES"));
    }

    /** The same key under another master. */
    public WrappedKey rewrap(String tenant, UUID id, WrappedKey wrapped, String master) {
        return wrap(tenant, id, opened(tenant, id, wrapped), master);
    }

    private WrappedKey wrap(String tenant, UUID id, byte[] key, String name) {
        try {
            return new WrappedKey(name, aes.seal(master(name), key, context(tenant, id)));
        } catch (GeneralSecurityException e) {
            throw new EncryptionException("The master key %s cannot encrypt.".formatted(name), e);
        }
    }

    private byte[] opened(String tenant, UUID id, WrappedKey wrapped) {
        try {
            return aes.open(master(wrapped.master()), wrapped.sealed(), context(tenant, id));
        } catch (GeneralSecurityException e) {
            throw new EncryptionException(
                    "The data key %s does not open with the master key %s: the keystore has another key of that name than the one it was encrypted with."
                            .formatted(id, wrapped.master()),
                    e);
        }
    }

    private SecretKey master(String name) {
        return masters.named(name)
                .orElseThrow(() -> new EncryptionException(
                        "The keystore has no master key %s: put back the keystore that has it.".formatted(name), null));
    }

    private static String context(String tenant, UUID id) {
        return "data key\0" + tenant + "\0" + id;
    }
}
