package dev.kontor.eventstore.snapshot;

import dev.kontor.eventstore.EventEnvelope;
import java.util.List;

/**
 * A fold up to a position.
 *
 * @param state what the facts up to there say
 * @param epoch the life of the store that the position is of
 * @param position all facts of the context at or below are in it, and none above; a watermark, or 0
 * @param lastFact the position of the last of them; 0 if there is none
 * @param facts how many they are
 * @param kept how many were in the last snapshot
 * @param replacing whether the snapshot that is there is of no use
 */
record KnownFold<S>(S state, String epoch, long position, long lastFact, long facts, long kept, boolean replacing) {

    static <S> KnownFold<S> beginning(Snapshotted<S> model, String epoch, boolean replacing) {
        return new KnownFold<>(model.initial(), epoch, 0, 0, 0, 0, replacing);
    }

    /**
     * The fold after more facts.
     *
     * @param more all facts of the context between this position and the other
     */
    KnownFold<S> after(Snapshotted<S> model, List<EventEnvelope> more, long upTo) {
        return new KnownFold<>(
                model.resume(state, more),
                epoch,
                upTo,
                more.isEmpty() ? lastFact : more.getLast().position(),
                facts + more.size(),
                kept,
                replacing);
    }

    boolean isDue(int every) {
        return facts - kept >= every || (replacing && facts > 0);
    }

    /** The same, once a snapshot of it was taken. */
    KnownFold<S> taken() {
        return new KnownFold<>(state, epoch, position, lastFact, facts, facts, false);
    }
}
