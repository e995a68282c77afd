package dev.kontor.operations.tracing;

import dev.kontor.eventstore.observation.Spans;
import dev.kontor.eventstore.observation.Untraced;
import dev.kontor.platform.ServerFeatures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;

/** Chooses, once, what this server traces by. */
@ApplicationScoped
public class ServerSpans {

    /** For the container. */
    protected ServerSpans() {}

    /** The spans of this server; without OpenTelemetry nothing is traced. */
    @Produces
    @ApplicationScoped
    Spans spans(@Any Instance<Object> server) {
        return ServerFeatures.has("io.opentelemetry.api.trace.Tracer") ? OpenTelemetrySpans.of(server) : new Untraced();
    }
}
