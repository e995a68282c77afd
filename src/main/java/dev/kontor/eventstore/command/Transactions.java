package dev.kontor.eventstore.command;

import java.util.function.Supplier;

/**
 * Runs work in a transaction of its own: committed if the work returns, rolled back if it throws. What it sees and
 * writes is the tenant's for whom the caller acts, unless it says otherwise; docs/tenants.md tells who does.
 */
@FunctionalInterface
public interface Transactions {

    /** Runs the work in a new transaction, whatever transaction the caller is in. */
    <T> T inNew(Supplier<T> work);

    /**
     * As {@link #inNew}, for work that knows whose it is and that nobody asked for.
     *
     * @param tenant whose rows it sees and writes
     */
    default <T> T inTenant(String tenant, Supplier<T> work) {
        return inNew(work);
    }

    /** As {@link #inNew}, for the few that work for all tenants at once: they see and write all rows. */
    default <T> T acrossTenants(Supplier<T> work) {
        return inNew(work);
    }
}
