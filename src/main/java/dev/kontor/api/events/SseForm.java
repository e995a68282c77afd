package dev.kontor.api.events;

import dev.kontor.api.Fact;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Facts as Server-Sent Events: the event is the fact's type, the data is the fact. The id is the stream's affair. */
@ApplicationScoped
public class SseForm {

    private final Jsonb json = JsonbBuilder.create();

    /** For the container. */
    protected SseForm() {}

    /** A fact as an event, without its id; its JSON has no line breaks. */
    String event(EventEnvelope fact) {
        return "event: %s\ndata: %s\n\n".formatted(fact.type().name(), json.toJson(Fact.of(fact)));
    }
}
