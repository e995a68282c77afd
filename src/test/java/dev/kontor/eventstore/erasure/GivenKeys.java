package dev.kontor.eventstore.erasure;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Random keys of these names, as a keystore has them.
 *
 * @param keys by their names
 */
public record GivenKeys(Map<String, SecretKey> keys) implements MasterKeys {

    public GivenKeys {
        keys = Map.copyOf(keys);
    }

    /** A keystore as it is made at the first start. */
    public static GivenKeys fresh() {
        return new GivenKeys(Map.of()).with("master-1", "digest-1");
    }

    /** The same and more. */
    public GivenKeys with(String... names) {
        var all = new HashMap<>(keys);
        Arrays.stream(names).forEach(name -> all.put(name, random(name)));
        return new GivenKeys(all);
    }

    /** The same without one. */
    public GivenKeys without(String name) {
        var all = new HashMap<>(keys);
        all.remove(name);
        return new GivenKeys(all);
    }

    private static SecretKey random(String name) {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, name.startsWith("master") ? "AES" : "HmacSHA256");
    }

    private String last(String beginning) {
        return new TreeSet<>(keys.keySet().stream()
                        .filter(name -> name.startsWith(beginning))
                        .toList())
                .last();
    }

    @Override
    public String newest() {
        return last("master-");
    }

    @Override
    public Optional<SecretKey> named(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    @Override
    public String newestDigest() {
        return last("digest-");
    }

    @Override
    public Optional<SecretKey> digestKey(String name) {
        return Optional.ofNullable(keys.get(name));
    }
}
