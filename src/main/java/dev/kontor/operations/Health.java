package dev.kontor.operations;

import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.serialization.EventTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Whether Kontor lives, is ready for requests, and has started. */
@ApplicationScoped
public class Health {

    private EventStore store;
    private EventTypes types;

    /** For the container's proxy. */
    protected Health() {}

    /** All parts by CDI. */
    @Inject
    public Health(EventStore store, EventTypes types) {
        this.store = store;
        this.types = types;
    }

    /** Up as long as the server gets here: a database that is away is no reason to restart Kontor. */
    @Produces
    @Liveness
    HealthCheck alive() {
        return () -> HealthCheckResponse.up("kontor");
    }

    /** Ready while the database answers with its schema: the watermark is asked of a function in it. */
    @Produces
    @Readiness
    HealthCheck ready() {
        return () -> {
            var response = HealthCheckResponse.named("event-store");
            try {
                return response.up().withData("watermark", store.watermark()).build();
            } catch (RuntimeException e) {
                // the reason stays here: health is open to anyone
                System.getLogger(Health.class.getName()).log(System.Logger.Level.WARNING, "Not ready", e);
                return response.down().build();
            }
        };
    }

    /** Started once the event types are known, which fails the deployment if one is declared wrongly. */
    @Produces
    @Startup
    HealthCheck started() {
        return () -> HealthCheckResponse.named("event-types")
                .up()
                .withData("count", types.all().size())
                .build();
    }
}
