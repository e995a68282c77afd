package dev.kontor.eventstore.snapshot;

import dev.kontor.eventstore.ContextModel;
import dev.kontor.eventstore.ContextSnapshot;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.temporal.PastContexts;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Folds what was read once, each part of a model from where it begins. */
final class FoldRound implements ContextModel.Answers {

    private final Map<ContextModel<?>, KnownFold<?>> beginnings;
    private final ContextSnapshot context;
    private final long base;
    private final PastContexts past;
    private final BiConsumer<Snapshotted<?>, KnownFold<?>> settled;
    private long lastFact;
    private long facts;

    /**
     * @param beginnings where the parts begin, for those of which that is known; none above the base
     * @param context the facts of the whole context above the base
     * @param base a position below which no fact can appear any more
     * @param past the facts of the others at or below it
     * @param settled hears how far each fold has come that may be kept
     */
    FoldRound(
            Map<ContextModel<?>, KnownFold<?>> beginnings,
            ContextSnapshot context,
            long base,
            PastContexts past,
            BiConsumer<Snapshotted<?>, KnownFold<?>> settled) {
        this.beginnings = beginnings;
        this.context = context;
        this.base = base;
        this.past = past;
        this.settled = settled;
    }

    /** The position of the last fact that was folded; 0 if there was none. */
    long lastFact() {
        return lastFact;
    }

    /** How many facts all parts together have folded, now or before. */
    long facts() {
        return facts;
    }

    @Override
    public <S> S of(ContextModel<S> part) {
        var beginning = beginnings.get(part);
        if (beginning != null && part instanceof Snapshotted<S> fold) {
            var now = resume(fold, own(beginning));
            count(now.lastFact(), now.facts());
            return now.state();
        }
        var all = factsOf(part, 0);
        count(all.isEmpty() ? 0 : all.getLast().position(), all.size());
        return part.fold(all);
    }

    @SuppressWarnings("unchecked") // each was put under its own model
    private static <S> KnownFold<S> own(KnownFold<?> beginning) {
        return (KnownFold<S>) beginning;
    }

    /** What lies above the floor counts now, but others may still appear before it, so it is not kept. */
    private <S> KnownFold<S> resume(Snapshotted<S> fold, KnownFold<S> beginning) {
        long floor = context.version().floor();
        var more = factsOf(fold, beginning.position());
        var below = more.stream().filter(fact -> fact.position() <= floor).toList();
        var atFloor = beginning.after(fold, below, floor);
        settled.accept(fold, atFloor);
        var above = more.subList(below.size(), more.size());
        return above.isEmpty() ? atFloor : atFloor.after(fold, above, floor);
    }

    private List<EventEnvelope> factsOf(ContextModel<?> part, long after) {
        var query = part.query();
        var newer = context.events().stream().filter(fact -> fact.position() > after && query.matches(fact));
        return after < base
                ? Stream.concat(past.read(query, after, base).stream(), newer).toList()
                : newer.toList();
    }

    private void count(long last, long more) {
        lastFact = Math.max(lastFact, last);
        facts += more;
    }
}
