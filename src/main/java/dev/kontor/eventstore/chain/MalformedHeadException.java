package dev.kontor.eventstore.chain;

import dev.kontor.eventstore.EventStoreException;

/** What was given as a kept head is none. */
public final class MalformedHeadException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    MalformedHeadException(String written) {
        super("'%s' is no head: give one as a position, a colon and 64 hexadecimal digits in lower case."
                .formatted(written));
    }
}
