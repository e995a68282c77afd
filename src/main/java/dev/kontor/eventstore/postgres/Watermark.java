package dev.kontor.eventstore.postgres;

import jakarta.persistence.EntityManager;
import java.util.Map;

/** Asks for the position up to which the log is complete, in a statement of its own. */
final class Watermark {

    private Watermark() {}

    static long of(EntityManager entities) {
        return Rows.number(entities, "select kontor.watermark()", Map.of());
    }
}
