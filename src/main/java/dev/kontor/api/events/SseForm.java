package dev.kontor.api.events;

import dev.kontor.api.Fact;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Facts as Server-Sent Events: the id is the position, the event is the fact's type, the data is the fact. */
@ApplicationScoped
public class SseForm {

    private final Jsonb json = JsonbBuilder.create();

    /** For the container. */
    protected SseForm() {}

    /** A fact as an event; its JSON has no line breaks. */
    String event(EventEnvelope fact) {
        return "id: %d\nevent: %s\ndata: %s\n\n"
                .formatted(fact.position(), fact.type().name(), json.toJson(Fact.of(fact)));
    }
}
