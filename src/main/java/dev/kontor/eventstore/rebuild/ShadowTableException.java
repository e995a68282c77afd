package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.EventStoreException;
import java.util.List;

/** A read model cannot be built beside the live one and put in its place. The message says why and what to do. */
public final class ShadowTableException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    /** @param reasons what stands in the way, each a sentence */
    public ShadowTableException(List<String> reasons) {
        super("The read model cannot be built aside: " + String.join(" ", reasons));
    }
}
