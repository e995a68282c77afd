package dev.kontor.eventstore.postgres;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.eventstore.erasure.DataKey;
import dev.kontor.eventstore.erasure.DataKeyring;
import dev.kontor.eventstore.erasure.Subject;
import dev.kontor.eventstore.erasure.SubjectErasedException;
import dev.kontor.eventstore.erasure.WrappedKey;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys of data subjects, in the transaction that the entity manager has joined. */
record DataKeyRows(EntityManager entities, DataKeyring keyring) {

    // The lock is held until the facts are committed: an erasure waits for that, or this for the erasure.
    private static final String FIND = """
            select id, coalesce(master || ':' || encode(wrapped, 'hex'), '') as key from kontor.data_key
             where tenant = :tenant and subject = :subject for share
            """;

    private static final String CREATE = """
            insert into kontor.data_key (id, tenant, subject, concerns, master, wrapped)
            values (:id, :tenant, :subject, cast(nullif(:concerns, '') as text), :master, :wrapped)
            on conflict (tenant, subject) do nothing
            """;

    private static final Map<String, Class<?>> COLUMNS = Map.of("id", UUID.class, "key", String.class);

    /**
     * The key to encrypt with, made if the subject has none.
     *
     * @param concerns with whom it is erased, if that is another
     * @throws SubjectErasedException if the subject was erased, or whom it concerns
     */
    DataKey toWrite(String tenant, Subject subject, @Nullable Subject concerns) {
        return find(tenant, subject).orElseGet(() -> {
            if (concerns != null) {
                // held too: nothing new is said of somebody while they are being erased
                find(tenant, concerns);
            }
            create(tenant, subject, concerns);
            return find(tenant, subject).orElseThrow();
        });
    }

    private Optional<DataKey> find(String tenant, Subject subject) {
        return Rows.of(Rows.query(entities, FIND, COLUMNS)
                        .setParameter("tenant", tenant)
                        .setParameter("subject", subject.toString()))
                .stream()
                .findFirst()
                .map(row -> key(tenant, subject, row));
    }

    private DataKey key(String tenant, Subject subject, Tuple row) {
        var wrapped = row.get("key", String.class);
        if (wrapped.isEmpty()) {
            throw new SubjectErasedException(subject);
        }
        return keyring.unwrap(tenant, row.get("id", UUID.class), WrappedKey.parse(wrapped));
    }

    private void create(String tenant, Subject subject, @Nullable Subject concerns) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var wrapped = keyring.create(tenant, id, KeystoreKeys.master(entities));
        Rows.execute(
                entities,
                CREATE,
                Map.of(
                        "id",
                        id,
                        "tenant",
                        tenant,
                        "subject",
                        subject.toString(),
                        "concerns",
                        concerns == null ? "" : concerns.toString(),
                        "master",
                        wrapped.master(),
                        "wrapped",
                        wrapped.sealed()));
    }
}
