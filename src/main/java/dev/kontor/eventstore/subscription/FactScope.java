package dev.kontor.eventstore.subscription;

import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.observation.FactSpans;
import dev.kontor.eventstore.projection.Handlers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Has projections take facts in under the origin of each: a projection that asks the store asks for its tenant. */
@ApplicationScoped
public class FactScope {

    private CurrentOrigin origin;
    private FactSpans spans;

    /** For the container's proxy. */
    protected FactScope() {}

    /**
     * @param origin for whom the current request acts
     * @param spans leads the trace of a fact's request on
     */
    @Inject
    public FactScope(CurrentOrigin origin, FactSpans spans) {
        this.origin = origin;
        this.spans = spans;
    }

    /** Runs work that is nobody's request, such as a batch, as if it were one. */
    @ActivateRequestContext
    public <T> T during(Supplier<T> work) {
        return work.get();
    }

    /** Has a projection take one fact in; inside of {@link #during}. */
    void apply(Handlers handlers, EventEnvelope fact) {
        origin.during(fact.origin(), () -> {
            spans.applying(handlers.name(), fact, () -> handlers.apply(fact));
            return fact;
        });
    }
}
