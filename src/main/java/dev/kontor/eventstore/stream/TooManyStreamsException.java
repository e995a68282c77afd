package dev.kontor.eventstore.stream;

import dev.kontor.eventstore.EventStoreException;

/** As many streams are open as a node may keep: try again later, or at another node. */
public final class TooManyStreamsException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    TooManyStreamsException(int most) {
        super("%d streams are open here and no more may be (kontor.stream.most): try again later.".formatted(most));
    }
}
