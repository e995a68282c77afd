package dev.kontor.eventstore.postgres;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.eventstore.erasure.ErasureLedger;
import dev.kontor.eventstore.erasure.LedgerEntry;
import dev.kontor.eventstore.erasure.Subject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The ledger in a table. */
public class PostgresErasureLedger implements ErasureLedger {

    private static final String RESTRICT = """
            insert into kontor.erasure as e (id, tenant, subject, reason, status, requested_by, kept_until, kept_for)
            values (:id, :tenant, :subject, :reason, 'RESTRICTED', :by, :until, :keptFor)
            on conflict (tenant, subject) do update
               set kept_until = excluded.kept_until, kept_for = excluded.kept_for
             where e.status = 'RESTRICTED'
            """;

    private static final String ERASED = """
            insert into kontor.erasure as e (id, tenant, subject, reason, status, requested_by, erased_by, erased_at, texts)
            values (:id, :tenant, :subject, :reason, 'ERASED', :by, :by, clock_timestamp(), :texts)
            on conflict (tenant, subject) do update
               set status = 'ERASED', erased_by = excluded.erased_by, erased_at = excluded.erased_at, texts = excluded.texts
             where e.status = 'RESTRICTED'
            """;

    private static final String SELECT = """
            select id, tenant, subject, reason, status, requested_by, requested_at, kept_until, kept_for, erased_by,
                   erased_at, texts
              from kontor.erasure
            """;

    private static final Map<String, Class<?>> COLUMNS = Map.ofEntries(
            Map.entry("id", UUID.class),
            Map.entry("tenant", String.class),
            Map.entry("subject", String.class),
            Map.entry("reason", String.class),
            Map.entry("status", String.class),
            Map.entry("requested_by", String.class),
            Map.entry("requested_at", Instant.class),
            Map.entry("kept_until", Instant.class),
            Map.entry("kept_for", String.class),
            Map.entry("erased_by", String.class),
            Map.entry("erased_at", Instant.class),
            Map.entry("texts", Integer.class));

    /** Above all ids, which are of a time that comes before it. */
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final EntityManager entities;

    /** @param entities joins the caller's transaction */
    public PostgresErasureLedger(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void restrict(String tenant, Subject subject, String reason, String by, Instant until, String keptFor) {
        insert(RESTRICT, tenant, subject, reason, by)
                .setParameter("until", until)
                .setParameter("keptFor", keptFor)
                .executeUpdate();
    }

    @Override
    public void erased(String tenant, Subject subject, String reason, String by, int texts) {
        insert(ERASED, tenant, subject, reason, by).setParameter("texts", texts).executeUpdate();
    }

    private Query insert(String sql, String tenant, Subject subject, String reason, String by) {
        return entities.createNativeQuery(sql)
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("tenant", tenant)
                .setParameter("subject", subject.toString())
                .setParameter("reason", reason)
                .setParameter("by", by);
    }

    @Override
    public Optional<LedgerEntry> of(String tenant, Subject subject) {
        return entries(query("where tenant = :tenant and subject = :subject")
                        .setParameter("tenant", tenant)
                        .setParameter("subject", subject.toString()))
                .stream()
                .findFirst();
    }

    @Override
    public List<LedgerEntry> list(String tenant, Optional<UUID> before, int limit) {
        return entries(query("where tenant = :tenant and id < :before order by id desc limit :limit")
                .setParameter("tenant", tenant)
                .setParameter("before", before.orElse(AFTER_ALL))
                .setParameter("limit", limit));
    }

    @Override
    public List<LedgerEntry> due(Instant now, int limit) {
        return entries(query("""
                where status = 'RESTRICTED' and kept_until <= :now
                order by kept_until limit :limit for update skip locked
                """).setParameter("now", now).setParameter("limit", limit));
    }

    private Query query(String rest) {
        return Rows.query(entities, SELECT + rest, COLUMNS);
    }

    private static List<LedgerEntry> entries(Query query) {
        return Rows.of(query).stream().map(PostgresErasureLedger::entry).toList();
    }

    private static LedgerEntry entry(Tuple row) {
        return new LedgerEntry(
                row.get("id", UUID.class),
                row.get("tenant", String.class),
                Subject.parse(row.get("subject", String.class)),
                row.get("reason", String.class),
                LedgerEntry.Status.valueOf(row.get("status", String.class)),
                row.get("requested_by", String.class),
                row.get("requested_at", Instant.class),
                row.get("kept_until", Instant.class),
                row.get("kept_for", String.class),
                row.get("erased_by", String.class),
                row.get("erased_at", Instant.class),
                row.get("texts", Integer.class));
    }
}
