package dev.kontor.eventstore.transfer;

import dev.kontor.eventstore.Sha256;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The lines of a transfer, one at a time as they come in, and the digest of those with facts. Used by one thread. */
final class TransferLines {

    /** The longest line, in bytes: what is longer is no fact that Kontor stores, and would fill the memory. */
    static final int LONGEST = 16 * 1024 * 1024;

    private final InputStream body;
    private final MessageDigest digest = Sha256.start();
    private long number;

    TransferLines(InputStream body) {
        this.body = new BufferedInputStream(body, 64 * 1024);
    }

    /**
     * The next line.
     *
     * @return null at the end; also if the last line has no end, as it was cut off
     * @throws UnreadableLineException if it is none
     */
    @Nullable
    TransferLine next() throws IOException {
        byte @Nullable [] bytes = bytes();
        if (bytes == null) {
            return null;
        }
        var line = new LineParser(number).parse(text(bytes));
        if (line instanceof TransferredFact) {
            digest.update(bytes);
            digest.update((byte) '\n');
        }
        return line;
    }

    /** Which line was the last, from 1. */
    long number() {
        return number;
    }

    /** Whether there is nothing any more. */
    boolean atEnd() throws IOException {
        return body.read() < 0;
    }

    /** The digest of all lines with facts so far, in hexadecimal digits; to be asked for once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private byte @Nullable [] bytes() throws IOException {
        var line = new ByteArrayOutputStream(512);
        number++;
        for (int next = body.read(); next != '\n'; next = body.read()) {
            if (next < 0) {
                return null;
            }
            if (line.size() == LONGEST) {
                throw new UnreadableLineException(number, "it is longer than %d bytes".formatted(LONGEST), null);
            }
            line.write(next);
        }
        return line.toByteArray();
    }

    private String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableLineException(number, "it is no UTF-8", e);
        }
    }
}
