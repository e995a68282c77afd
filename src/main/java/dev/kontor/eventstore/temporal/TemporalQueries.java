package dev.kontor.eventstore.temporal;

import dev.kontor.eventstore.ContextModel;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.FoldModel;
import dev.kontor.eventstore.temporal.PointInLog.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks the log what it said: as of a point, change by change, and between two points. For the tenant of the caller,
 * in its transaction if there is one.
 */
@ApplicationScoped
@Transactional
public class TemporalQueries {

    private EventStore store;
    private PastContexts contexts;

    /** For the container's proxy. */
    protected TemporalQueries() {}

    /**
     * @param store tells how far the log is complete
     * @param contexts the facts
     */
    @Inject
    public TemporalQueries(EventStore store, PastContexts contexts) {
        this.store = store;
        this.contexts = contexts;
    }

    /**
     * What the facts of a model's context said at a point.
     *
     * @throws NotYetCompleteException if the point is a position that the log is not complete up to
     */
    public <R> PastState<R> asOf(ContextModel<R> model, PointInLog point) {
        var stretch = stretch(model, point);
        return stretch.state(model, stretch.position(point));
    }

    /**
     * The changes after one point and up to another, in order. To go on, ask again from the last fact's position.
     *
     * @param limit how many at most; positive
     * @throws NotYetCompleteException if a point is a position that the log is not complete up to
     * @throws ReversedPeriodException if the second point is before the first
     */
    public <S> List<Change<S>> changes(FoldModel<S> model, PointInLog from, PointInLog to, int limit) {
        var stretch = stretch(model, from, to);
        long after = stretch.position(from);
        long upTo = notBefore(after, stretch.position(to));
        var changes = new ArrayList<Change<S>>();
        S state = model.resume(model.initial(), stretch.upTo(after));
        for (EventEnvelope fact :
                stretch.between(after, upTo).stream().limit(limit).toList()) {
            S before = state;
            state = model.after(before, fact);
            changes.add(new Change<>(fact, before, state));
        }
        return List.copyOf(changes);
    }

    /**
     * What differs between two points.
     *
     * @throws NotYetCompleteException if a point is a position that the log is not complete up to
     * @throws ReversedPeriodException if the second point is before the first
     */
    public <R> Difference<R> difference(ContextModel<R> model, PointInLog from, PointInLog to) {
        var stretch = stretch(model, from, to);
        long after = stretch.position(from);
        long upTo = notBefore(after, stretch.position(to));
        return new Difference<>(stretch.state(model, after), stretch.state(model, upTo), stretch.between(after, upTo));
    }

    private static long notBefore(long from, long to) {
        if (to < from) {
            throw new ReversedPeriodException(from, to);
        }
        return to;
    }

    private Stretch stretch(ContextModel<?> model, PointInLog... points) {
        // first the watermark: whatever lies at or below it is visible to the statement that follows
        long watermark = store.watermark();
        long upTo = Stream.of(points)
                .mapToLong(point -> point instanceof Position asked ? complete(asked, watermark) : watermark)
                .max()
                .orElse(watermark);
        return new Stretch(contexts.read(model.query(), 0, upTo), watermark);
    }

    private static long complete(Position asked, long watermark) {
        if (asked.value() > watermark) {
            throw new NotYetCompleteException(asked.value(), watermark);
        }
        return asked.value();
    }
}
