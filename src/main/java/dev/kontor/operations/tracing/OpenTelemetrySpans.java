package dev.kontor.operations.tracing;

import dev.kontor.eventstore.observation.Spans;
import dev.kontor.eventstore.observation.Untraced;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Spans by OpenTelemetry, as MicroProfile Telemetry gives it. Loaded only where that is there, and no bean itself, so
 * that the WAR is deployed where it is not.
 */
final class OpenTelemetrySpans implements Spans {

    private static final Pattern TRACE_PARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-01");

    private final Tracer tracer;

    OpenTelemetrySpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The tracer of the server, or none where tracing is not set up. */
    static Spans of(Instance<Object> server) {
        var tracers = server.select(Tracer.class, Default.Literal.INSTANCE);
        return tracers.isResolvable() ? new OpenTelemetrySpans(tracers.get()) : new Untraced();
    }

    @Override
    public <T> T within(String name, Map<String, String> attributes, Supplier<T> work) {
        return below(Context.current(), name, attributes, work);
    }

    @Override
    public <T> T continuing(String trace, String name, Map<String, String> attributes, Supplier<T> work) {
        return below(parent(trace), name, attributes, work);
    }

    private <T> T below(Context parent, String name, Map<String, String> attributes, Supplier<T> work) {
        var builder = tracer.spanBuilder(name).setParent(parent);
        attributes.forEach(builder::setAttribute);
        var span = builder.startSpan();
        try (var scope = span.makeCurrent()) {
            return work.get();
        } catch (RuntimeException failure) {
            // the class alone: a message may hold what is personal
            span.setStatus(StatusCode.ERROR, failure.getClass().getName());
            throw failure;
        } finally {
            span.end();
        }
    }

    private static Context parent(String trace) {
        var parts = TRACE_PARENT.matcher(trace);
        if (!parts.matches()) {
            return Context.current();
        }
        var ended = SpanContext.createFromRemoteParent(
                parts.group(1), parts.group(2), TraceFlags.getSampled(), TraceState.getDefault());
        return Context.current().with(Span.wrap(ended));
    }

    @Override
    public Optional<String> current() {
        var span = Span.current().getSpanContext();
        return span.isValid() && span.isSampled()
                ? Optional.of("00-%s-%s-01".formatted(span.getTraceId(), span.getSpanId()))
                : Optional.empty();
    }

    @Override
    public boolean areRecorded() {
        return true;
    }
}
