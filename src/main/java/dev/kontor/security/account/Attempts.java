package dev.kontor.security.account;

import dev.kontor.eventstore.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The table of attempts to sign in, by the database's clock. An attempt is counted as failed before the password is
 * looked at, and taken back if it was right: however many come at once, on however many nodes, no more are tried than
 * are allowed. All calls join the caller's transaction.
 */
@ApplicationScoped
public class Attempts {

    /** Rows that nothing has happened to for so long say nothing any more. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected Attempts() {}

    /** @param entities in whose transaction it works */
    Attempts(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Counts an attempt.
     *
     * @return how long nothing may be tried; empty if this may
     */
    Optional<Duration> begin(AttemptLimit limit, String subject) {
        List<?> counted = of(entities.createNativeQuery("""
                        insert into kontor.sign_in_attempt as a (kind, subject, failures, last_at, waits_until)
                        values (:kind, :subject, 1, clock_timestamp(), '-infinity')
                        on conflict (kind, subject) do update
                           set failures = case when a.last_at < clock_timestamp() - cast(:window as double precision) * interval '1 second'
                                               then 1 else a.failures + 1 end,
                               last_at = clock_timestamp(),
                               waits_until = case
                                   when a.last_at < clock_timestamp() - cast(:window as double precision) * interval '1 second'
                                     or a.failures + 1 < :allowed
                                   then '-infinity'
                                   else clock_timestamp() + interval '1 second' * least(:longest,
                                        :first * power(2, least(a.failures + 1 - :allowed, 20)))
                               end
                         where a.waits_until <= clock_timestamp()
                        returning a.failures
                        """, Integer.class), limit, subject)
                .setParameter("window", limit.window().toSeconds())
                .setParameter("allowed", limit.allowed())
                .setParameter("first", limit.firstWait().toSeconds())
                .setParameter("longest", limit.longestWait().toSeconds())
                .getResultList();
        return counted.isEmpty() ? Optional.of(left(limit, subject)) : Optional.empty();
    }

    private Duration left(AttemptLimit limit, String subject) {
        List<?> seconds =
                of(entities.createNativeQuery("""
                        select cast(ceil(extract(epoch from waits_until - clock_timestamp())) as bigint)
                          from kontor.sign_in_attempt
                         where kind = :kind and subject = :subject and waits_until > clock_timestamp()
                        """, Long.class), limit, subject).getResultList();
        return Duration.ofSeconds(seconds.isEmpty() ? 1 : (Long) seconds.getFirst());
    }

    /** What was tried was right: nothing of before counts any more. */
    void forget(AttemptLimit limit, String subject) {
        of(entities.createNativeQuery("""
                        delete from kontor.sign_in_attempt where kind = :kind and subject = :subject
                        """), limit, subject).executeUpdate();
    }

    /** What was tried was right: it does not count, but what was before does. */
    void takeBack(AttemptLimit limit, String subject) {
        of(entities.createNativeQuery("""
                        update kontor.sign_in_attempt
                           set failures = greatest(0, failures - 1), waits_until = '-infinity'
                         where kind = :kind and subject = :subject
                        """), limit, subject).executeUpdate();
    }

    /** Forgets, of those that are long ago, some: each attempt makes one row at most. */
    void tidy() {
        entities.createNativeQuery("""
                        delete from kontor.sign_in_attempt where ctid in (
                            select ctid from kontor.sign_in_attempt
                             where last_at < now() - cast(:remembered as double precision) * interval '1 second'
                             limit 10 for update skip locked)
                        """)
                .setParameter("remembered", REMEMBERED.toSeconds())
                .executeUpdate();
    }

    private static Query of(Query query, AttemptLimit limit, String subject) {
        return query.setParameter("kind", limit.kind()).setParameter("subject", Sha256.of(subject));
    }
}
