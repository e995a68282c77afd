package dev.kontor.security.session;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * A token that looks different on every page. Pages are packed on the way and also hold what somebody typed: how well the two
 * pack together would tell of a token that stays the same (BREACH, 2013).
 */
final class MaskedToken {

    private MaskedToken() {}

    /** The token behind a mask that is made up for this once; the mask goes with it. */
    static String of(String token) {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        byte[] mask = new byte[bytes.length];
        new SecureRandom().nextBytes(mask);
        byte[] both = Arrays.copyOf(mask, 2 * mask.length);
        for (int i = 0; i < bytes.length; i++) {
            both[mask.length + i] = (byte) (bytes[i] ^ mask[i]);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /**
     * The token that was masked.
     *
     * @param length of the token itself, in characters
     * @return what was given, if it is too short to have been masked or is none at all
     */
    static String unmasked(String given, int length) {
        if (given.length() <= length) {
            return given;
        }
        try {
            byte[] both = Base64.getUrlDecoder().decode(given);
            byte[] bytes = Arrays.copyOfRange(both, both.length / 2, both.length);
            for (int i = 0; i < both.length / 2; i++) {
                bytes[i] ^= both[i];
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (IllegalArgumentException e) {
            return given;
        }
    }
}
