package dev.kontor.eventstore;

import org.jspecify.annotations.Nullable;

/** The store was asked on a standby, which does not know which appends are under way: connect to the primary. */
public final class StandbyException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    /** @param cause PostgreSQL's refusal */
    public StandbyException(@Nullable Throwable cause) {
        super(
                "This PostgreSQL is a standby and does not know which appends are under way: let the data source connect to the primary (targetServerType=primary).",
                cause);
    }
}
