package dev.kontor.eventstore;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact to append, with what its sender knows of it beyond the payload.
 *
 * @param event the fact
 * @param eventId the sender's id for it, which the store takes in once only; null lets the store draw one
 * @param occurredAt when it happened, if not now; null otherwise
 */
public record NewEvent(
        Event event, @Nullable UUID eventId, @Nullable Instant occurredAt) {

    public NewEvent {
        Objects.requireNonNull(event, "event");
    }

    /** A fact that happens now and has no id yet. */
    public static NewEvent of(Event event) {
        return new NewEvent(event, null, null);
    }

    /** The same fact with an id given by its sender. */
    public NewEvent withId(UUID id) {
        return new NewEvent(event, id, occurredAt);
    }

    /** The same fact with its business time. */
    public NewEvent occurredAt(Instant time) {
        return new NewEvent(event, eventId, time);
    }
}
