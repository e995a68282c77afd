package dev.kontor.eventstore.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The counts of facts, kept beside the log. */
public interface EventCounts {

    /**
     * Counts some of what has come since, in the caller's transaction; another caller waits for it to end.
     *
     * @return whether everything below the watermark is counted now
     */
    boolean count();

    /**
     * What was counted, as of one moment.
     *
     * @param tenant whose facts
     * @param days how many days, the last of them today
     */
    Counted read(String tenant, int days);

    /**
     * Counts of a tenant's facts.
     *
     * @param position every fact up to here is counted, and none above
     * @param today which day it is in UTC, by the database's clock
     * @param byType how many of each type there ever were, by its stored name
     * @param byUser how many each user has caused, of those users who have caused most
     * @param byDay how many were recorded on a day of UTC, for those days that have any
     * @param processing what all subscriptions did on a day, for those days on which they did anything
     */
    record Counted(
            long position,
            LocalDate today,
            Map<String, Long> byType,
            Map<String, Long> byUser,
            Map<LocalDate, Long> byDay,
            List<Processing> processing) {}

    /**
     * What all subscriptions together did on one day, for all tenants.
     *
     * @param events how many facts they took in; one that several took in counts for each
     * @param micros how long that took, in microseconds
     * @param errors how many times one failed
     */
    record Processing(LocalDate day, long events, long micros, long errors) {}
}
