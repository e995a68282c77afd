package dev.kontor.guide;

import dev.kontor.api.ReadModels;
import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the guide adds to its projection, and how it is waited for. */
class LaterContactDomains extends ContactDomains {

    LaterContactDomains(EntityManager entities) {
        super(entities);
    }

    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return Optional.of(((ContactEvent) fact.event()).contactId().toString());
    }

    @Override
    public int version() {
        return 2;
    }

    void await(ReadModels readModels, @Nullable String after) {
        readModels.await("contact-domain", after); // returns at once if nothing is asked for; 503 after five seconds
    }
}
