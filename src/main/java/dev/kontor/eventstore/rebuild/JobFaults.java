package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventLog;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts that a job could not apply. They are the job's own until it ends. */
public interface JobFaults {

    /**
     * A fact that was not applied.
     *
     * @param position its place in the log
     * @param eventId its identity
     * @param eventType its stored type name
     * @param tenant whose fact it is
     * @param entity whose facts must be applied in order; null if the order does not matter
     * @param error why it was not applied
     * @param attempts how often that was tried; 0 for one that is held behind another
     */
    record Fault(
            long position,
            UUID eventId,
            String eventType,
            String tenant,
            @Nullable String entity,
            String error,
            int attempts) {

        /** A fact that was read. */
        static Fault of(EventEnvelope fact, @Nullable String entity, String error, int attempts) {
            return new Fault(
                    fact.position(),
                    fact.eventId(),
                    fact.type().name(),
                    fact.origin().tenant(),
                    entity,
                    error,
                    attempts);
        }

        /** A fact that could not even be read. */
        static Fault of(EventLog.Unreadable fact, String error, int attempts) {
            return new Fault(
                    fact.position(),
                    fact.eventId(),
                    fact.eventType(),
                    fact.tenant(),
                    null,
                    error,
                    attempts);
        }

        /** Whether it was not even tried. */
        public boolean held() {
            return attempts == 0;
        }
    }

    /** Notes a fact that was not applied. */
    void add(UUID job, Fault fault);

    /** How many facts of a job were not applied. */
    long count(UUID job);

    /** Whether an earlier fact of an entity was not applied. */
    boolean concern(UUID job, String tenant, String entity);
}
