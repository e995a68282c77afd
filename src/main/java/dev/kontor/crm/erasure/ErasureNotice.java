package dev.kontor.crm.erasure;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.erasure.ErasureLedger;
import dev.kontor.eventstore.erasure.LedgerEntry;
import dev.kontor.eventstore.erasure.Subject;
import dev.kontor.page.PageBean;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What pages of people say of their erasure: that it is done, or that it is asked for and the law wants the data kept
 * until a day. Who sees them must know, since they are to be used for nothing else; who asked is in the ledger.
 */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class ErasureNotice {

    private final Map<Subject, Optional<LedgerEntry>> known = new HashMap<>();
    private ErasureLedger ledger;
    private Transactions transactions;
    private Caller caller;

    /** For the container's proxy. */
    protected ErasureNotice() {}

    /** All parts by CDI. */
    @Inject
    public ErasureNotice(ErasureLedger ledger, Transactions transactions, Caller caller) {
        this.ledger = ledger;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** What the ledger says of somebody; null if nothing. */
    public @Nullable ErasureView of(String kind, UUID id) {
        return known.computeIfAbsent(new Subject(kind, id.toString()), this::find)
                .map(ErasureView::of)
                .orElse(null);
    }

    private Optional<LedgerEntry> find(Subject subject) {
        return transactions.inNew(() -> ledger.of(caller.tenant(), subject));
    }
}
