package dev.kontor.eventstore.postgres;

import jakarta.persistence.EntityManager;

/** Asks for the position up to which the log is complete, in a statement of its own. */
final class Watermark {

    private Watermark() {}

    static long of(EntityManager entities) {
        return ((Number) entities.createNativeQuery("select kontor.watermark()", Long.class)
                        .getSingleResult())
                .longValue();
    }
}
