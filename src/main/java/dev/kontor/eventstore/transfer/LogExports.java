package dev.kontor.eventstore.transfer;

import dev.kontor.eventstore.command.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Exports logs of tenants. */
@ApplicationScoped
public class LogExports {

    private ExportPages pages;
    private Transactions transactions;

    /** For the container's proxy. */
    protected LogExports() {}

    /** All parts by CDI. */
    @Inject
    public LogExports(ExportPages pages, Transactions transactions) {
        this.pages = pages;
        this.transactions = transactions;
    }

    /**
     * Begins an export up to where the log is complete now.
     *
     * @param tenant whose facts
     * @param from the first position that may be among them, from 1
     * @param types stored names of the types wanted; empty for all
     * @throws dev.kontor.eventstore.ArchivedFactsException if some of them are archived
     */
    public Export begin(String tenant, long from, Set<String> types) {
        var beginning = transactions.inTenant(tenant, () -> pages.begin(tenant, types, from - 1));
        return new Export(pages, transactions, tenant, beginning, Set.copyOf(types), from);
    }
}
