package dev.kontor.eventstore.observation;

import java.util.List;

/**
 * What is measured. The name is the metric's, the labels tell its series apart; none of them ever holds what is
 * personal, and none has more values than there are types, commands or projections.
 */
public enum Figure {
    EVENTS_STORED(Kind.COUNT, "kontor.events.stored", "Facts appended and committed by this node", "type"),
    APPEND_TIME(Kind.TIME, "kontor.append.time", "An append, with its wait for the locks, without its commit"),
    CONTEXT_READ_TIME(Kind.TIME, "kontor.context.read.time", "The read of a decision's context"),
    COMMANDS(Kind.COUNT, "kontor.commands", "Commands by how they ended", "command", "outcome"),
    COMMAND_TIME(Kind.TIME, "kontor.command.time", "A command, with all its attempts and their commits", "command"),
    COMMAND_CONFLICTS(Kind.COUNT, "kontor.command.conflicts", "Attempts that lost a race and were undone", "command"),
    REQUESTS_REFUSED(Kind.COUNT, "kontor.requests.refused", "Requests refused because there were too many", "limit"),
    PROJECTION_EVENTS(Kind.COUNT, "kontor.projection.events", "Facts applied by this node", "subscription"),
    PROJECTION_BATCH_TIME(
            Kind.TIME,
            "kontor.projection.batch.time",
            "The facts of a batch, without its reads and its commit",
            "subscription"),
    PROJECTION_FAILURES(Kind.COUNT, "kontor.projection.failures", "Batches that failed", "subscription"),
    DEAD_LETTERS_PARKED(Kind.COUNT, "kontor.dead.letters.parked", "Facts parked by this node", "subscription"),
    REBUILD_TIME(Kind.TIME, "kontor.rebuild.time", "A rebuild from its start to its swap", "subscription"),
    SNAPSHOT_SIZE(Kind.SIZE, "kontor.snapshot.size", "A stored snapshot, in bytes of JSON", "model"),
    LAG_EVENTS(Kind.LEVEL, "kontor.subscription.lag.events", "Positions still to be read", "subscription"),
    LAG_SECONDS(Kind.LEVEL, "kontor.subscription.lag.seconds", "Age of the oldest fact not yet shown", "subscription"),
    DEAD_LETTERS(Kind.LEVEL, "kontor.dead.letters", "Dead letters that wait for an operator", "subscription"),
    WATERMARK(Kind.LEVEL, "kontor.watermark.position", "The position up to which the log is complete"),
    WATERMARK_HELD_SECONDS(
            Kind.LEVEL, "kontor.watermark.held.seconds", "How long the oldest append under way holds readers back"),
    APPENDS_UNDER_WAY(Kind.LEVEL, "kontor.appends.under.way", "Appends whose transactions are open, on all nodes"),
    CHAIN_LAG_EVENTS(Kind.LEVEL, "kontor.chain.lag.events", "Positions of the log that are not chained yet"),
    CHAIN_BREAKS(
            Kind.LEVEL,
            "kontor.chain.breaks",
            "Evidence that facts were changed, removed or inserted, as the last check of the log has found it"),
    EVENT_AGE_SECONDS(Kind.LEVEL, "kontor.event.age.seconds", "How long ago the last fact was recorded");

    /** How values of a figure add up. */
    public enum Kind {
        /** How many; values are added. */
        COUNT,
        /** Durations in nanoseconds; count, sum and distribution are kept. */
        TIME,
        /** Sizes in bytes; count, sum and distribution are kept. */
        SIZE,
        /** What is now; asked for whenever somebody looks. */
        LEVEL
    }

    private final Kind kind;
    private final String metric;
    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<String> labels;

    Figure(Kind kind, String metric, String description, String... labels) {
        this.kind = kind;
        this.metric = metric;
        this.description = description;
        this.labels = List.of(labels);
    }

    /** How its values add up. */
    public Kind kind() {
        return kind;
    }

    /** Its name, words with dots between. */
    public String metric() {
        return metric;
    }

    /** What it tells, in a few words. */
    public String description() {
        return description;
    }

    /** The names of the labels whose values come with each of its values. */
    public List<String> labels() {
        return labels;
    }
}
