package dev.kontor.eventstore.transfer;

import dev.kontor.eventstore.ErasingEvent;
import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.JsonText;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.erasure.Subject;
import java.util.Optional;

/**
 * A fact that came in and was understood.
 *
 * @param position where it was in the log that it comes from
 * @param fact what to store
 * @param type its type
 * @param payload its JSON in today's version
 * @param origin whose it is here, and who did it there
 */
public record Incoming(long position, NewEvent fact, EventDescriptor type, String payload, Origin origin) {

    /** Who was erased by it; empty if it is of another kind. */
    Optional<Subject> erased() {
        var personal = type.personal();
        return fact.event() instanceof ErasingEvent && personal != null
                ? Optional.of(new Subject(
                        personal.kind(),
                        JsonText.parse(payload).getString(personal.subject().getFirst())))
                : Optional.empty();
    }
}
