package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.chain.Chain;
import dev.kontor.eventstore.chain.Digest;
import dev.kontor.eventstore.check.ChainPages;
import dev.kontor.eventstore.check.LinkedFact;
import dev.kontor.eventstore.command.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The log beside its chain, both by position. */
public class PostgresChainPages implements ChainPages {

    // As many facts and as many links; a page ends where the first of the two does, so that what one of them lacks
    // does not make the page long.
    private static final String LINKS = """
            with fact as materialized (
                select e.position, e.tenant, encode(%s, 'hex') as digest
                  from kontor.event_log e
                 where e.position > :after and e.position <= :through order by e.position limit :limit
            ), link as materialized (
                select position, tenant, encode(hash, 'hex') as hash
                  from kontor.event_link
                 where position > :after and position <= :through order by position limit :limit
            ), page as (
                select least((select max(position) from fact having count(*) = :limit),
                             (select max(position) from link having count(*) = :limit), :through) as last
            )
            select position, coalesce(link.tenant, fact.tenant) as tenant, fact.digest, link.hash,
                   fact.digest is null and kontor.is_archived(position) as archived
              from fact full join link using (position), page
             where position <= page.last
             order by position
            """.formatted(FactDigest.SQL);

    private static final Map<String, Class<?>> COLUMNS = Map.of(
            "position", Long.class,
            "tenant", String.class,
            "digest", String.class,
            "hash", String.class,
            "archived", Boolean.class);

    private final EntityManager entities;
    private final Chain chain;
    private final Transactions transactions;

    /**
     * @param entities joins the transaction
     * @param chain tells how far the log is chained
     * @param transactions to read in
     */
    public PostgresChainPages(EntityManager entities, Chain chain, Transactions transactions) {
        this.entities = entities;
        this.chain = chain;
        this.transactions = transactions;
    }

    @Override
    public Chain.Standing begin() {
        return transactions.acrossTenants(() -> chain.standing("", Integer.MAX_VALUE));
    }

    @Override
    public List<LinkedFact> links(long after, long through, int limit) {
        return transactions
                .acrossTenants(() -> Rows.of(Rows.query(entities, LINKS, COLUMNS)
                        .setParameter("after", after)
                        .setParameter("through", through)
                        .setParameter("limit", limit)))
                .stream()
                .map(row -> new LinkedFact(
                        row.get("position", Long.class),
                        row.get("tenant", String.class),
                        digest(row, "digest"),
                        digest(row, "hash"),
                        row.get("archived", Boolean.class)))
                .toList();
    }

    private static @Nullable Digest digest(Tuple row, String column) {
        @Nullable String hex = row.get(column, String.class);
        return hex == null ? null : new Digest(hex);
    }
}
