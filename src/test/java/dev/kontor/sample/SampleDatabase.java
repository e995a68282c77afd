package dev.kontor.sample;

import dev.kontor.crm.opportunity.SalesPipeline;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.postgres.Node;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.subscription.FollowingNode;
import dev.kontor.eventstore.subscription.FollowingNode.Domain;
import dev.kontor.sample.SampleOrder.Through;
import dev.kontor.sample.SampleRun.Status;
import dev.kontor.sample.story.History;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * A database with a made-up history in its log and every read model that there is kept of it, by the writer, the
 * projections and the subscriptions of production.
 *
 * @param jdbcUrl a migrated database, with user and password
 */
public record SampleDatabase(String jdbcUrl) {

    /** Whose history it is. */
    public static final String TENANT = "acme";

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Origin ORIGIN = new Origin(TENANT, "ann", "correlation", null, null);
    private static final String LAST = "select coalesce(max(position), 0) from kontor.event_log";

    /**
     * Fills the empty log.
     *
     * @return facts a second, made up and stored
     * @throws IllegalStateException if the facts are not all stored
     */
    public double fill(int facts) {
        var end = LocalDate.of(2026, 11, 1);
        var run = new SampleRun(UUID.randomUUID(), new SampleOrder(42, facts, end, Through.BATCH));
        try (var node = new Node(jdbcUrl, Assembly.serializer())) {
            run.work(
                    new History(42, facts, end, SalesPipeline.parse(SalesPipeline.USUAL)),
                    new NodeWriter(node, ORIGIN));
        }
        if (run.status() != Status.DONE) {
            throw new IllegalStateException("The facts were not stored: " + run.error());
        }
        return run.eventsPerSecond();
    }

    /** How many facts there are. */
    public long facts() {
        try (var node = new FollowingNode(jdbcUrl, "counting", domain(), self -> List.of())) {
            return node.ask(Long.class, "select count(*) from kontor.event_log").getFirst();
        }
    }

    /**
     * Has all projections take all facts, at the same time.
     *
     * @return how long it took
     * @throws IllegalStateException if a fact was parked, or it takes longer than an hour
     */
    public Duration catchUp() {
        long start = System.nanoTime();
        try (var node = node(jdbcUrl, true)) {
            long last = node.ask(Long.class, LAST).getFirst();
            node.engine().start();
            while (behind(node) < last) {
                if (System.nanoTime() - start > LONGEST.toNanos()) {
                    throw new IllegalStateException("The projections do not come to their end.");
                }
                LockSupport.parkNanos(100_000_000);
            }
            var parked = node.ask(
                    String.class, "select subscription || ' ' || position || ' ' || error from kontor.dead_letter");
            if (!parked.isEmpty()) {
                throw new IllegalStateException("Facts were parked: " + parked);
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static long behind(FollowingNode node) {
        return node.ask(Long.class, "select coalesce(min(position), 0) from kontor.subscription")
                .getFirst();
    }

    /**
     * A node on it.
     *
     * @param url the database's, however it is reached
     * @param following whether it has the projections
     */
    public static FollowingNode node(String url, boolean following) {
        return new FollowingNode(
                url,
                "sample",
                domain(),
                self -> following ? new Assembly(self.entities()).all(Projection.class) : List.of());
    }

    private static Domain domain() {
        return new Domain(Assembly.serializer(), ReadModelUnit.rows());
    }
}
