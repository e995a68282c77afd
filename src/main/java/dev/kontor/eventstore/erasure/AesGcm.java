package dev.kontor.eventstore.erasure;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-GCM with a random nonce of 96 bits, which stands before the ciphertext, and a tag of 128 bits (NIST SP 800-38D).
 * One key may encrypt 2^32 values so, which no subject has.
 */
final class AesGcm {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    /** @param context what the value belongs to; it opens with the same alone */
    byte[] seal(SecretKey key, byte[] value, String context) throws GeneralSecurityException {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, context);
        var sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(value.length));
        cipher.doFinal(value, 0, value.length, sealed, NONCE_BYTES);
        return sealed;
    }

    /** @throws GeneralSecurityException if it is not what was sealed with this key and context */
    byte[] open(SecretKey key, byte[] sealed, String context) throws GeneralSecurityException {
        var cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE_BYTES), context);
        return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String context)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
