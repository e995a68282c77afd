package dev.kontor.eventstore.transfer;

import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.erasure.Erasures;
import dev.kontor.eventstore.serialization.EventSerializer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;

/** Imports logs into tenants. */
@ApplicationScoped
public class LogImports {

    private EventSerializer serializer;
    private CurrentOrigin current;
    private ImportBatches batches;

    /** For the container's proxy. */
    protected LogImports() {}

    /** All parts by CDI. */
    @Inject
    public LogImports(
            EventStore store,
            EventSerializer serializer,
            ImportedFacts imported,
            Erasures erasures,
            Transactions transactions,
            CurrentOrigin current,
            ImportGround ground) {
        this.serializer = serializer;
        this.current = current;
        this.batches = new ImportBatches(store, imported, erasures, transactions, current, ground);
    }

    /**
     * Stores what a transfer has and the tenant of the current request does not, as it comes in. What is stored before
     * something goes wrong stays: whoever sends the same again goes on after it.
     *
     * @param body lines as an export writes them
     * @throws UnreadableLineException if one is none that this release understands
     * @throws IncompleteTransferException if the trailer is missing or does not fit
     * @throws ImportRefusedException if the tenant has something else
     * @throws IOException if the body cannot be read to its end
     */
    public ImportReport read(InputStream body, EventIds ids) throws IOException {
        var tenant = current.get().tenant();
        return new ImportRun(new TransferLines(body), new IncomingFacts(serializer, tenant, ids), batches).read();
    }
}
