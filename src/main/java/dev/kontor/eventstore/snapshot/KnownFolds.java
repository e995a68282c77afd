package dev.kontor.eventstore.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The folds that this node used last, as many as there is room for. */
final class KnownFolds {

    private final Map<FoldIdentity, KnownFold<?>> folds;

    KnownFolds(int capacity) {
        this.folds = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<FoldIdentity, KnownFold<?>> eldest) {
                return size() > capacity;
            }
        };
    }

    /** The fold of a model that has this identity. */
    @SuppressWarnings("unchecked") // the identity has the class of the state in its form
    synchronized <S> Optional<KnownFold<S>> find(FoldIdentity identity) {
        return Optional.ofNullable((KnownFold<S>) folds.get(identity));
    }

    /** Keeps a fold, unless one that has come further is there. */
    synchronized void keep(FoldIdentity identity, KnownFold<?> fold) {
        var there = folds.get(identity);
        if (there == null || !there.epoch().equals(fold.epoch()) || there.position() <= fold.position()) {
            folds.put(identity, fold);
        }
    }

    synchronized void forget(FoldIdentity identity) {
        folds.remove(identity);
    }
}
