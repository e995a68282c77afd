package dev.kontor.security.account;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** What the server brings, by the JDK alone and in the same form. */
final class Pbkdf2 implements Pbkdf2PasswordHash {

    private String algorithm = "PBKDF2WithHmacSHA512";
    private int iterations;

    @Override
    public void initialize(Map<String, String> parameters) {
        algorithm = parameters.get("Pbkdf2PasswordHash.Algorithm");
        iterations = Integer.parseInt(parameters.get("Pbkdf2PasswordHash.Iterations"));
    }

    @Override
    public String generate(char[] password) {
        byte[] salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        var base64 = Base64.getEncoder();
        return "%s:%d:%s:%s"
                .formatted(
                        algorithm,
                        iterations,
                        base64.encodeToString(salt),
                        base64.encodeToString(hash(password, salt, iterations)));
    }

    @Override
    public boolean verify(char[] password, String hashed) {
        var parts = hashed.split(":");
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(
                Base64.getDecoder().decode(parts[3]), hash(password, salt, Integer.parseInt(parts[1])));
    }

    private byte[] hash(char[] password, byte[] salt, int times) {
        try {
            return SecretKeyFactory.getInstance(algorithm)
                    .generateSecret(new PBEKeySpec(password, salt, times, 256))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
