package dev.kontor.eventstore.observation;

import dev.kontor.eventstore.EventEnvelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Leads the trace of a request on from its append to what projections make of its facts. Where nothing is traced it
 * costs nothing, neither an append nor a batch.
 */
@ApplicationScoped
public class FactSpans {

    private static final Duration RECENT = Duration.ofMinutes(5);

    private Spans spans;
    private FactTraces traces;

    /** For the container's proxy. */
    protected FactSpans() {}

    /** All parts by CDI. */
    @Inject
    public FactSpans(Spans spans, FactTraces traces) {
        this.spans = spans;
        this.traces = traces;
    }

    /** Facts were appended in the caller's transaction and span. */
    public void appended(List<Long> positions) {
        spans.current().ifPresent(trace -> traces.note(positions, trace));
    }

    /** Has a fact applied, in a span of the trace that it was appended in; one of long ago is applied in none. */
    public void applying(String subscription, EventEnvelope fact, Runnable work) {
        var trace = isTraced(fact) ? traces.of(fact.position()).orElse("") : "";
        if (trace.isEmpty()) {
            work.run();
            return;
        }
        var attributes = Map.of(
                "kontor.subscription", subscription,
                "kontor.event.type", fact.type().name(),
                "kontor.position", Long.toString(fact.position()),
                "kontor.correlation.id", fact.origin().correlationId());
        spans.continuing(trace, "apply", attributes, () -> {
            work.run();
            return fact;
        });
    }

    private boolean isTraced(EventEnvelope fact) {
        return spans.areRecorded() && fact.recordedAt().isAfter(Instant.now().minus(RECENT));
    }
}
