package dev.kontor.operations.metrics;

import dev.kontor.platform.ServerFeatures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.lang.System.Logger.Level;

/** Chooses, once, what this server publishes Kontor's figures by. */
@ApplicationScoped
public class ServerMeters {

    private static final System.Logger LOG = System.getLogger(ServerMeters.class.getName());

    /** For the container. */
    protected ServerMeters() {}

    /** The meters of this server. */
    @Produces
    @ApplicationScoped
    Meters meters(@Any Instance<Object> server, Tally tally) {
        return new TalliedMeters(published(server), tally);
    }

    /** What this server offers to publish figures by. */
    static Meters published(Instance<Object> server) {
        if (ServerFeatures.has("org.eclipse.microprofile.metrics.MetricRegistry")) {
            return MicroProfileMeters.of(server);
        }
        LOG.log(Level.INFO, "This server has no MicroProfile Metrics: Kontor's figures are not published.");
        return new UnpublishedMeters();
    }
}
