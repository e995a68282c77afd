package dev.kontor.eventstore.transfer;

import dev.kontor.eventstore.EventStoreException;

/** A transfer is not what was sent: it ends without its trailer, or the trailer does not fit. What was stored stays. */
public final class IncompleteTransferException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    private IncompleteTransferException(String message) {
        super(message);
    }

    static IncompleteTransferException withoutTrailer(long facts) {
        return new IncompleteTransferException(
                "There are %d facts and no trailer: the transfer was cut off. What was read is stored; go on with the rest, or send the whole again."
                        .formatted(facts));
    }

    static IncompleteTransferException notWhatWasSent(long facts) {
        return new IncompleteTransferException(
                "The trailer does not fit the %d facts before it: lines were changed, lost or added. What was read is stored; get the transfer anew, into an empty tenant."
                        .formatted(facts));
    }
}
