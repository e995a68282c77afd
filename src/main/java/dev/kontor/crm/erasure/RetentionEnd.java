package dev.kontor.crm.erasure;

import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.command.CommandBus;
import dev.kontor.eventstore.command.CommandId;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.erasure.ErasureLedger;
import dev.kontor.eventstore.erasure.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Erases whom the law does not want kept any more. Any number of nodes may do so at once: to erase somebody twice is to
 * erase them once.
 */
@ApplicationScoped
public class RetentionEnd {

    private static final int AT_ONCE = 50;
    private static final String SYSTEM = "system";
    private static final Logger LOG = System.getLogger(RetentionEnd.class.getName());

    private ErasureLedger ledger;
    private CommandBus bus;
    private CurrentOrigin origin;
    private Transactions transactions;

    /** For the container's proxy. */
    protected RetentionEnd() {}

    /** All parts by CDI. */
    @Inject
    public RetentionEnd(ErasureLedger ledger, CommandBus bus, CurrentOrigin origin, Transactions transactions) {
        this.ledger = ledger;
        this.bus = bus;
        this.origin = origin;
        this.transactions = transactions;
    }

    /**
     * Erases some of those whose time is over.
     *
     * @param now by when it is over
     */
    @ActivateRequestContext
    public void erase(Instant now) {
        // not under the lock of the rows, which the command changes in a transaction of its own
        List<LedgerEntry> due = transactions.acrossTenants(() -> ledger.due(now, AT_ONCE));
        due.forEach(entry -> erase(entry, now));
    }

    private void erase(LedgerEntry entry, Instant now) {
        var id = UUID.fromString(entry.subject().id());
        var command = new EraseSubject(entry.subject().kind(), id, Ground.valueOf(entry.reason()), now);
        try {
            origin.during(
                    new Origin(entry.tenant(), SYSTEM, "retention-" + entry.id(), null, null),
                    () -> bus.send(command, CommandId.create()));
        } catch (RuntimeException e) {
            // the others are not to wait for it; the next hour tries it again
            LOG.log(Level.WARNING, "{0} could not be erased yet: {1}", entry.subject(), e.toString());
        }
    }
}
