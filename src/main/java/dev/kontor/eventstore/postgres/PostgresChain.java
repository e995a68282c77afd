package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.chain.Chain;
import dev.kontor.eventstore.chain.ChainEnds;
import dev.kontor.eventstore.chain.Digest;
import dev.kontor.eventstore.chain.DigestedFact;
import dev.kontor.eventstore.chain.Head;
import dev.kontor.eventstore.chain.Link;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The chain in tables beside the log. PostgreSQL makes the digests of facts, so no payload leaves it; the links are
 * made here, one after the other, and inserted together.
 */
public class PostgresChain implements Chain {

    private static final int STEP = 5_000;

    // Two steps in one: the row, and an end to the transaction should its node hang in the middle of it. Where nothing
    // is new the row is left alone: holding it would write to the disk each second.
    private static final String LOCK = """
            select position, set_config('idle_in_transaction_session_timeout', :idleLimit, true) as idle_limit
              from kontor.event_chained
             where position < (select kontor.last_position())
               for update skip locked
            """;

    private static final String FACTS = """
            select e.position, e.tenant, encode(%s, 'hex') as digest
              from kontor.event_log e
             where e.position > :after and e.position <= :watermark
             order by e.position
             limit :limit
            """.formatted(FactDigest.SQL);

    private static final String ENDS = """
            select tenant, encode(hash, 'hex') as hash
              from kontor.chain_head where tenant = any (cast(:tenants as text[]))
            """;

    private static final String WRITE = """
            with link as materialized (
                select position, tenant, decode(hash, 'hex') as hash
                  from unnest(cast(:positions as bigint[]), cast(:tenants as text[]), cast(:hashes as text[]))
                       as l(position, tenant, hash)
            ), linked as (
                insert into kontor.event_link (position, tenant, hash) select position, tenant, hash from link
            ), head as (
                insert into kontor.chain_head (tenant, position, hash)
                select distinct on (tenant) tenant, position, hash from link order by tenant, position desc
                on conflict (tenant) do update
                   set position = excluded.position, hash = excluded.hash, linked_at = clock_timestamp()
            )
            update kontor.event_chained set position = :through
            """;

    private static final String LINK = """
            select encode(hash, 'hex') from kontor.event_link where position = :position and tenant = :tenant
            """;

    private static final String STANDING = """
            select c.position as chained, h.tenant, h.position, encode(h.hash, 'hex') as hash, h.linked_at
              from (select coalesce(max(position), 0) as position from kontor.event_chained) c
              left join (select * from kontor.chain_head where tenant > :after order by tenant limit :limit) h on true
             order by h.tenant
            """;

    private static final Map<String, Class<?>> STANDING_COLUMNS = Map.of(
            "chained", Long.class,
            "tenant", String.class,
            "position", Long.class,
            "hash", String.class,
            "linked_at", Instant.class);

    private final EntityManager entities;
    private final String idleLimit;
    private final int step;

    /**
     * @param entities joins the caller's transaction
     * @param idleLimit how long a step may leave its transaction idle before PostgreSQL ends it, such as 60s
     */
    public PostgresChain(EntityManager entities, String idleLimit) {
        this(entities, idleLimit, STEP);
    }

    /** @param step how many facts are linked in one transaction at most */
    PostgresChain(EntityManager entities, String idleLimit, int step) {
        this.entities = entities;
        this.idleLimit = idleLimit;
        this.step = step;
    }

    @Override
    public Step link() {
        return StoreFailures.translating(() -> lock().stream()
                .findFirst()
                .map(row -> linkAfter(row.get("position", Long.class)))
                .orElse(Step.IDLE));
    }

    private List<Tuple> lock() {
        return Rows.of(Rows.query(entities, LOCK, Map.of("position", Long.class, "idle_limit", String.class))
                .setParameter("idleLimit", idleLimit));
    }

    private Step linkAfter(long after) {
        // after the lock, and before the rows: each a statement of its own
        long watermark = Watermark.of(entities);
        if (watermark <= after) {
            return Step.DONE;
        }
        var facts = facts(after, watermark);
        boolean full = facts.size() == step;
        var ends = ends(facts);
        write(facts.stream().map(ends::link).toList(), full ? facts.getLast().position() : watermark);
        return full ? Step.MORE : Step.DONE;
    }

    private List<DigestedFact> facts(long after, long watermark) {
        var columns = Map.<String, Class<?>>of("position", Long.class, "tenant", String.class, "digest", String.class);
        return Rows.of(Rows.query(entities, FACTS, columns)
                        .setParameter("after", after)
                        .setParameter("watermark", watermark)
                        .setParameter("limit", step))
                .stream()
                .map(row -> new DigestedFact(
                        row.get("position", Long.class),
                        row.get("tenant", String.class),
                        new Digest(row.get("digest", String.class))))
                .toList();
    }

    private ChainEnds ends(List<DigestedFact> facts) {
        var tenants = facts.stream().map(DigestedFact::tenant).collect(Collectors.toSet());
        return new ChainEnds(Rows.of(Rows.query(entities, ENDS, Map.of("tenant", String.class, "hash", String.class))
                        .setParameter("tenants", ArrayLiteral.quoted(tenants)))
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("tenant", String.class), row -> new Digest(row.get("hash", String.class)))));
    }

    private void write(List<Link> links, long through) {
        Rows.execute(
                entities,
                WRITE,
                Map.of(
                        "positions",
                        ArrayLiteral.plain(links.stream().map(Link::position).toList()),
                        "tenants",
                        ArrayLiteral.quoted(links.stream().map(Link::tenant).toList()),
                        "hashes",
                        ArrayLiteral.plain(links.stream().map(Link::hash).toList()),
                        "through",
                        through));
    }

    @Override
    public long chainedTo() {
        return Rows.number(entities, "select coalesce(max(position), 0) from kontor.event_chained", Map.of());
    }

    @Override
    public Standing standing(String afterTenant, int limit) {
        var rows = Rows.of(Rows.query(entities, STANDING, STANDING_COLUMNS)
                .setParameter("after", afterTenant)
                .setParameter("limit", limit));
        var heads = rows.stream()
                .filter(row -> row.get("tenant") != null)
                .map(PostgresChain::head)
                .toList();
        return new Standing(rows.getFirst().get("chained", Long.class), heads);
    }

    private static Head head(Tuple row) {
        return new Head(
                row.get("tenant", String.class),
                row.get("position", Long.class),
                new Digest(row.get("hash", String.class)),
                row.get("linked_at", Instant.class));
    }

    @Override
    public Optional<Digest> linkOf(String tenant, long position) {
        return StoreFailures.translating(
                () -> Rows.texts(entities, LINK, Map.of("tenant", tenant, "position", position)).stream()
                        .findFirst()
                        .map(Digest::new));
    }
}
