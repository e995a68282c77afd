package dev.kontor.eventstore.erasure;

import java.util.Optional;
import javax.crypto.SecretKey;

/** The keys that are kept outside of the database: without them no personal value in it can be read. */
public interface MasterKeys {

    /** The name of the newest master key. */
    String newest();

    /** A master key, AES of 256 bits; empty if there is none of this name. */
    Optional<SecretKey> named(String name);

    /** The name of the newest key for the digests of personal context keys. */
    String newestDigest();

    /** A key for the digests of personal context keys; empty if there is none of this name. */
    Optional<SecretKey> digestKey(String name);
}
