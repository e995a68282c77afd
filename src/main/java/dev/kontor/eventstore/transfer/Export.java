package dev.kontor.eventstore.transfer;

import dev.kontor.eventstore.Sha256;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.transfer.ExportPages.Beginning;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * One export that has begun: it is known how far it goes. Holds one page at a time, and no transaction while it writes, so
 * that a slow reader holds nobody up.
 */
public final class Export {

    /** How many facts are read at a time. */
    static final int PAGE = 500;

    private final ExportPages pages;
    private final Transactions transactions;
    private final String tenant;
    private final Beginning beginning;
    private final Set<String> types;
    private final MessageDigest digest = Sha256.start();
    private long position;
    private long facts;

    Export(
            ExportPages pages,
            Transactions transactions,
            String tenant,
            Beginning beginning,
            Set<String> types,
            long from) {
        this.pages = pages;
        this.transactions = transactions;
        this.tenant = tenant;
        this.beginning = beginning;
        this.types = types.isEmpty() ? beginning.types() : types;
        this.position = from - 1;
    }

    /**
     * Writes all lines. To be called once.
     *
     * @return the trailer that was written
     * @throws IOException if nobody reads any more
     */
    public Trailer writeTo(OutputStream out) throws IOException {
        for (var page = page(); !page.isEmpty(); page = page()) {
            for (var fact : page) {
                write(fact, out);
            }
            out.flush();
        }
        var trailer = new Trailer(
                facts, position, beginning.watermark(), HexFormat.of().formatHex(digest.digest()));
        out.write(line(LineWriter.of(trailer)));
        out.flush();
        return trailer;
    }

    private List<TransferredFact> page() {
        return transactions.inTenant(tenant, () -> pages.facts(tenant, types, position, beginning.watermark(), PAGE));
    }

    private void write(TransferredFact fact, OutputStream out) throws IOException {
        var line = line(LineWriter.of(fact));
        digest.update(line);
        out.write(line);
        position = fact.position();
        facts++;
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
