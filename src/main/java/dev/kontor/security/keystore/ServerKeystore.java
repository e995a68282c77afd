package dev.kontor.security.keystore;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Kontor's keystore: where its keys are kept, opened once for each start. */
@ApplicationScoped
public class ServerKeystore {

    /** The alias of the key that signs tokens; others whose alias begins so count too, the last one signs. */
    static final String SIGNING = "token-signing";

    private static final String FILE = "kontor.p12";

    private Optional<String> location;
    private Optional<String> password;
    private KeyStore keystore;
    private KeyStore.ProtectionParameter protection;

    /** For the container's proxy. */
    protected ServerKeystore() {}

    /**
     * Both from the configuration.
     *
     * @param location its file; where the server keeps its own settings, if none is said
     * @param password opens it; made up and kept beside it, if none is said
     */
    @Inject
    ServerKeystore(
            @ConfigProperty(name = "kontor.keystore.location") Optional<String> location,
            @ConfigProperty(name = "kontor.keystore.password") Optional<String> password) {
        this.location = location;
        this.password = password;
    }

    /** Opens it; makes it first if there is none. */
    @PostConstruct
    void openKeystore() {
        var file = new KeystoreFile(location.map(Path::of).orElseGet(ServerKeystore::ofTheServer), password);
        keystore = file.open(new Keytool());
        protection = new KeyStore.PasswordProtection(file.password().toCharArray());
    }

    private static Path ofTheServer() {
        // where Payara and WildFly keep their own settings
        for (var known : Map.of("com.sun.aas.instanceRoot", "config", "jboss.server.config.dir", "")
                .entrySet()) {
            var directory = System.getProperty(known.getKey());
            if (directory != null) {
                return Path.of(directory, known.getValue(), FILE);
            }
        }
        throw new KeystoreException("Set kontor.keystore.location to the file that shall hold Kontor's keys.");
    }

    /** The key pairs for tokens by their aliases; the last one signs, and the others still prove what they signed. */
    public SortedMap<String, KeyPair> signingKeys() {
        var keys = new TreeMap<String, KeyPair>();
        try {
            for (var alias : Collections.list(keystore.aliases())) {
                if (alias.startsWith(SIGNING) && keystore.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class)) {
                    keys.put(alias, pair(alias));
                }
            }
        } catch (GeneralSecurityException e) {
            throw new KeystoreException("A key cannot be read; it must have the keystore's password.", e);
        }
        if (keys.isEmpty()) {
            throw new KeystoreException("The keystore has no key under the alias " + SIGNING + ".");
        }
        return keys;
    }

    /** The secret keys whose alias begins so, by their aliases. */
    SortedMap<String, SecretKey> secretKeys(String beginning, String algorithm) {
        var keys = new TreeMap<String, SecretKey>(SecretKeys.BY_NUMBER);
        try {
            for (var alias : Collections.list(keystore.aliases())) {
                if (alias.startsWith(beginning) && keystore.entryInstanceOf(alias, KeyStore.SecretKeyEntry.class)) {
                    var entry = (KeyStore.SecretKeyEntry) keystore.getEntry(alias, protection);
                    keys.put(alias, new SecretKeySpec(entry.getSecretKey().getEncoded(), algorithm));
                }
            }
        } catch (GeneralSecurityException e) {
            throw new KeystoreException("A key cannot be read; it must have the keystore's password.", e);
        }
        return keys;
    }

    private KeyPair pair(String alias) throws GeneralSecurityException {
        var entry = (KeyStore.PrivateKeyEntry) keystore.getEntry(alias, protection);
        PrivateKey secret = entry.getPrivateKey();
        return new KeyPair(entry.getCertificate().getPublicKey(), secret);
    }
}
