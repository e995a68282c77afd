package dev.kontor.security.account;

import dev.kontor.crm.user.event.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of passwords. All calls join the caller's transaction. */
@ApplicationScoped
public class Credentials {

    /**
     * A password as it is kept.
     *
     * @param hash what proves it
     * @param version which of the user's passwords it is, from 1
     */
    record Credential(String hash, int version) {

        /** Keeps the hash out of logs. */
        @Override
        public String toString() {
            return "Credential " + version;
        }
    }

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected Credentials() {}

    /** @param entities in whose transaction it works */
    Credentials(EntityManager entities) {
        this.entities = entities;
    }

    /** A user's password; empty if they have none. */
    @SuppressWarnings("unchecked") // a query with Tuple as its result class gives tuples
    Optional<Credential> find(String tenant, UserId user) {
        Stream<Tuple> rows =
                of(entities.createNativeQuery("""
                        select password_hash, version from kontor.credential
                         where tenant = :tenant and user_id = :user
                        """, Tuple.class), tenant, user).getResultStream();
        return rows.map(row -> new Credential(row.get(0, String.class), row.get(1, Integer.class)))
                .findFirst();
    }

    /**
     * Gives a user a password, in place of any other.
     *
     * @param by who does it
     * @return the version of the new one
     */
    int set(String tenant, UserId user, String hash, String by) {
        List<?> versions = of(entities.createNativeQuery("""
                        insert into kontor.credential as c (tenant, user_id, password_hash, version, changed_at, changed_by)
                        values (:tenant, :user, :hash, 1, now(), :by)
                        on conflict (tenant, user_id) do update
                           set password_hash = excluded.password_hash, version = c.version + 1,
                               changed_at = now(), changed_by = excluded.changed_by
                        returning version
                        """, Integer.class), tenant, user)
                .setParameter("hash", hash)
                .setParameter("by", by)
                .getResultList();
        return (Integer) versions.getFirst();
    }

    /** Gives a user a password if they have none; says whether it did. Of several who do at once, one does. */
    boolean setFirst(String tenant, UserId user, String hash, String by) {
        return of(entities.createNativeQuery("""
                        insert into kontor.credential (tenant, user_id, password_hash, version, changed_at, changed_by)
                        values (:tenant, :user, :hash, 1, now(), :by)
                        on conflict (tenant, user_id) do nothing
                        """), tenant, user)
                        .setParameter("hash", hash)
                        .setParameter("by", by)
                        .executeUpdate()
                == 1;
    }

    /** Keeps the same password by another hash, unless it has been changed meanwhile. */
    void rehash(String tenant, UserId user, Credential known, String hash) {
        of(entities.createNativeQuery("""
                        update kontor.credential set password_hash = :hash
                         where tenant = :tenant and user_id = :user and version = :version
                        """), tenant, user)
                .setParameter("hash", hash)
                .setParameter("version", known.version())
                .executeUpdate();
    }

    private static Query of(Query query, String tenant, UserId user) {
        return query.setParameter("tenant", tenant).setParameter("user", user.value());
    }
}
