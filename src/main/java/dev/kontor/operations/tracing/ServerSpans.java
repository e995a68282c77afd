package dev.kontor.operations.tracing;

import dev.kontor.eventstore.observation.Spans;
import dev.kontor.eventstore.observation.Untraced;
import dev.kontor.platform.ServerFeatures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses, once, what this server traces by. */
@ApplicationScoped
public class ServerSpans {

    private boolean disabled;

    /** For the container's proxy. */
    protected ServerSpans() {}

    /** @param disabled as MicroProfile Telemetry has it: nothing is traced unless this is set to false */
    @Inject
    public ServerSpans(@ConfigProperty(name = "otel.sdk.disabled", defaultValue = "true") boolean disabled) {
        this.disabled = disabled;
    }

    /** The spans of this server; without OpenTelemetry nothing is traced. */
    @Produces
    @ApplicationScoped
    Spans spans(@Any Instance<Object> server) {
        return disabled || !ServerFeatures.has("io.opentelemetry.api.trace.Tracer")
                ? new Untraced()
                : OpenTelemetrySpans.of(server);
    }
}
