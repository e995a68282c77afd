package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.subscription.Leases;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Leases as two columns of a subscription. Rows that are locked are being worked on and are passed over: the batch
 * renews its lease itself, and nobody waits here.
 */
public class PostgresLeases implements Leases {

    /** How long a lease holds without a sign of life, and a node counts as alive. */
    static final String LENGTH = "interval '5 seconds'";

    /**
     * Whether the lease of a row, {@code leased_until}, binds nobody. One that is longer than any was given before the
     * clock was set back: its holder renews it if it is still there, and if not, nobody is to wait for that hour to pass
     * again.
     */
    static final String IS_OVER =
            "leased_until is null or leased_until not between clock_timestamp() and clock_timestamp() + " + LENGTH;

    private static final String ALIVE =
            "seen_at between clock_timestamp() - %1$s and clock_timestamp() + %1$s".formatted(LENGTH);

    private static final String SEEN = """
            insert into kontor.node (name, projections) values (:node, cast(:names as text[]))
            on conflict (name) do update set seen_at = clock_timestamp(), projections = excluded.projections
            """;

    private static final String FORGET_THE_DEAD =
            "delete from kontor.node where abs(extract(epoch from clock_timestamp() - seen_at)) > 3600";

    private static final String RENEW = """
            update kontor.subscription set leased_until = clock_timestamp() + %s
             where name in (select name from kontor.subscription where owner = :node for no key update skip locked)
            """.formatted(LENGTH);

    // Each node that has a projection's code has an equal part of it; the sum of a node's parts is its share.
    private static final String SHARE = """
            select cast(ceil(coalesce(sum(1.0 / knowing), 0) - 0.000001) as integer)
                   - cast((select count(*) from kontor.subscription
                            where owner = :node and leased_until > clock_timestamp()) as integer)
              from (select n.name, count(*) as knowing
                      from unnest(cast(:names as text[])) n(name)
                      join kontor.node o on n.name = any (o.projections) and o.%s
                     group by n.name) k
            """.formatted(ALIVE);

    // what fewest others can do first
    private static final String TAKE = """
            update kontor.subscription set owner = :node, leased_until = clock_timestamp() + %s
             where name in (
                   select s.name
                     from kontor.subscription s
                    where s.name = any (cast(:names as text[]))
                      and (s.owner is null or %s)
                    order by (select count(*) from kontor.node o where s.name = any (o.projections) and o.%s), s.name
                    limit :room
                      for no key update skip locked)
            """.formatted(LENGTH, IS_OVER, ALIVE);

    // what most others can do first
    private static final String GIVE = """
            update kontor.subscription set owner = null, leased_until = null
             where name in (
                   select s.name
                     from kontor.subscription s
                    where s.owner = :node
                    order by (select count(*) from kontor.node o where s.name = any (o.projections) and o.%s) desc,
                             s.name
                    limit :surplus
                      for no key update skip locked)
            """.formatted(ALIVE);

    private final EntityManager entities;

    /** @param entities joins the caller's transaction */
    public PostgresLeases(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void beat(String node, Collection<String> projections) {
        var names = ArrayLiteral.quoted(projections);
        Rows.execute(entities, FORGET_THE_DEAD, Map.of());
        Rows.execute(entities, SEEN, Map.of("node", node, "names", names));
        Rows.execute(entities, RENEW, Map.of("node", node));
        int room = room(node, names);
        if (room > 0) {
            Rows.execute(entities, TAKE, Map.of("node", node, "names", names, "room", room));
        } else if (room < 0) {
            Rows.execute(entities, GIVE, Map.of("node", node, "surplus", -room));
        }
    }

    /** How many subscriptions the node lacks to its share; negative if it has too many. */
    private int room(String node, String names) {
        return (int) Rows.number(entities, SHARE, Map.of("node", node, "names", names));
    }

    @Override
    public Set<String> behind(String node) {
        return names("""
                select name from kontor.subscription
                 where owner = :node and (position < kontor.last_position() or status = 'FAILED')
                """, node);
    }

    @Override
    public Set<String> of(String node) {
        return names("select name from kontor.subscription where owner = :node", node);
    }

    private Set<String> names(String sql, String node) {
        return new TreeSet<>(Rows.texts(entities, sql, Map.of("node", node)));
    }

    @Override
    public void leave(String node) {
        Rows.execute(entities, "delete from kontor.node where name = :node", Map.of("node", node));
        Rows.execute(entities, """
                update kontor.subscription set owner = null, leased_until = null
                 where name in (select name from kontor.subscription where owner = :node
                                   for no key update skip locked)
                """, Map.of("node", node));
    }
}
