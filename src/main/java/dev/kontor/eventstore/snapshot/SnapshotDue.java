package dev.kontor.eventstore.snapshot;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A fold has come so far that a snapshot of it is due. Fired as an asynchronous CDI event; if it gets lost, a later
 * one takes its place.
 *
 * @param key what it is of
 * @param stateType the class of the state
 * @param replacing whether to replace whatever snapshot is there
 * @param snapshot makes it, on the thread that writes it; empty if the state does not come back from JSON as it was
 */
public record SnapshotDue(
        SnapshotKey key, Class<?> stateType, boolean replacing, Supplier<Optional<Snapshot>> snapshot) {

    static <S> SnapshotDue of(Snapshotted<S> model, FoldIdentity identity, KnownFold<S> fold, StateJson json) {
        var query = model.query().toString();
        return new SnapshotDue(
                identity.key(),
                model.stateType(),
                fold.replacing(),
                () -> json.write(fold.state(), model.stateType())
                        .map(state -> new Snapshot(
                                identity.key(),
                                identity.form(),
                                query,
                                fold.epoch(),
                                fold.position(),
                                fold.lastFact(),
                                fold.facts(),
                                state)));
    }
}
