package dev.kontor.eventstore.subscription;

import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Handlers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Has projections take facts in under the origin of each: a projection that asks the store asks for its tenant. */
@ApplicationScoped
public class FactScope {

    private CurrentOrigin origin;

    /** For the container's proxy. */
    protected FactScope() {}

    /** @param origin for whom the current request acts */
    @Inject
    public FactScope(CurrentOrigin origin) {
        this.origin = origin;
    }

    /** Runs work that is nobody's request, such as a batch, as if it were one. */
    @ActivateRequestContext
    public <T> T during(Supplier<T> work) {
        return work.get();
    }

    /** Has a projection take one fact in; inside of {@link #during}. */
    void apply(Handlers handlers, EventEnvelope fact) {
        origin.during(fact.origin(), () -> {
            handlers.apply(fact);
            return fact;
        });
    }
}
