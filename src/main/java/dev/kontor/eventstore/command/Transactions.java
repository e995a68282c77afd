package dev.kontor.eventstore.command;

import java.util.function.Supplier;

/** Runs work in a transaction of its own: committed if the work returns, rolled back if it throws. */
@FunctionalInterface
public interface Transactions {

    /** Runs the work in a new transaction, whatever transaction the caller is in. */
    <T> T inNew(Supplier<T> work);
}
