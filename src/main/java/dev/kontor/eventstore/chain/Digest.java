package dev.kontor.eventstore.chain;

import dev.kontor.eventstore.Sha256;
import java.util.HexFormat;

/**
 * A SHA-256 digest (FIPS 180-4), of a fact or of a link.
 *
 * @param hex its 32 bytes as 64 hexadecimal digits in lower case. One that somebody has put into the database may be
 *     of any length: it equals none that was computed.
 */
public record Digest(String hex) {

    /** What the first link of each tenant follows: 32 zero bytes. */
    public static final Digest START = new Digest("0".repeat(64));

    /** The link that follows this one: the digest of these bytes and of those of a fact's digest. */
    public Digest followedBy(Digest fact) {
        var digest = Sha256.start();
        digest.update(HexFormat.of().parseHex(hex));
        digest.update(HexFormat.of().parseHex(fact.hex));
        return new Digest(HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public String toString() {
        return hex;
    }
}
