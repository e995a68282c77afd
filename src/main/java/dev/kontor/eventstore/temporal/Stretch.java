package dev.kontor.eventstore.temporal;

import dev.kontor.eventstore.ContextModel;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.temporal.PointInLog.Moment;
import dev.kontor.eventstore.temporal.PointInLog.Now;
import dev.kontor.eventstore.temporal.PointInLog.Position;
import java.util.List;

/**
 * The facts of a context from its beginning, to be cut at points.
 *
 * @param facts in order
 * @param watermark how far the log was complete before they were read
 */
record Stretch(List<EventEnvelope> facts, long watermark) {

    /** A point as a position. */
    long position(PointInLog point) {
        return switch (point) {
            case Position asked -> asked.value();
            case Now now -> watermark;
            case Moment moment ->
                facts.reversed().stream()
                        .filter(fact -> !fact.recordedAt().isAfter(moment.value()))
                        .findFirst()
                        .map(EventEnvelope::position)
                        .orElse(0L);
        };
    }

    List<EventEnvelope> upTo(long position) {
        return facts.stream().filter(fact -> fact.position() <= position).toList();
    }

    List<EventEnvelope> between(long after, long upTo) {
        return upTo(upTo).stream().filter(fact -> fact.position() > after).toList();
    }

    <R> PastState<R> state(ContextModel<R> model, long position) {
        var known = upTo(position);
        return new PastState<>(
                model.fold(known),
                position,
                known.isEmpty() ? 0 : known.getLast().position());
    }
}
