package dev.kontor.eventstore.chain;

import java.util.regex.Pattern;

/**
 * A head that an operator has kept outside of the database: what a check cannot be deceived about. Written as
 * {@code position:hash}; the fact's tenant is part of its digest, and so of the hash.
 *
 * @param position of the link
 * @param hash the link
 */
public record KeptHead(long position, Digest hash) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

    /**
     * Reads one as it is written.
     *
     * @throws MalformedHeadException if it is not written so
     */
    public static KeptHead parse(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new MalformedHeadException(written);
        }
        return new KeptHead(Long.parseLong(parts.group(1)), new Digest(parts.group(2)));
    }

    @Override
    public String toString() {
        return position + ":" + hash;
    }
}
