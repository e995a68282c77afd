package dev.kontor.eventstore.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.subscription.FollowingNode.Domain;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How fast the facts that are in a log are gone through. The work is timed, and not the start of the node that does it.
 *
 * @param jdbcUrl the database
 * @param domain what its facts are
 * @param facts how many it has
 */
public record CatchUp(String jdbcUrl, Domain domain, long facts) {

    private static final String SELECT =
            "select max(length(cast(payload as text))), max(position) from kontor.event_log";

    /** Facts per second of a plain SELECT that looks at each. */
    public double ofPlainSelect(FollowingNode node) {
        return rate(() -> node.ask(Object[].class, SELECT));
    }

    /** Facts per second of a projection that has seen none of them. */
    public double of(Function<FollowingNode, Projection> projection) {
        try (var node = new FollowingNode(jdbcUrl, "catching up", domain, self -> List.of(projection.apply(self)))) {
            long last = node.ask(Long.class, "select max(position) from kontor.event_log")
                    .getFirst();
            return rate(() -> {
                node.engine().start();
                FollowingNode.until(() -> node.ask(Long.class, "select min(position) from kontor.subscription")
                                .getFirst()
                        >= last);
                return last;
            });
        }
    }

    private double rate(Supplier<?> work) {
        long start = System.nanoTime();
        assertThat(work.get()).isNotNull();
        return facts * 1e9 / (System.nanoTime() - start);
    }
}
