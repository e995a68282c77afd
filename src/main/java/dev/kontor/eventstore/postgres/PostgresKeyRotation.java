package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.erasure.DataKeyring;
import dev.kontor.eventstore.erasure.EncryptionException;
import dev.kontor.eventstore.erasure.KeyRotation;
import dev.kontor.eventstore.erasure.WrappedKey;
import dev.kontor.eventstore.serialization.EventSerializer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.UUID;

/** Data keys under the newest master, in batches, each in a transaction of its own. */
public class PostgresKeyRotation implements KeyRotation {

    private static final int BATCH = 500;

    private static final String NEXT = """
            select id, tenant, master || ':' || encode(wrapped, 'hex') as key from kontor.data_key
             where master is not null and master <> :master limit :limit for update
            """;

    private static final Map<String, Class<?>> COLUMNS =
            Map.of("id", UUID.class, "tenant", String.class, "key", String.class);

    private final EntityManager entities;
    private final EventSerializer serializer;
    private final Transactions transactions;

    /**
     * @param entities joins the transaction
     * @param serializer has the keyring
     * @param transactions one for each batch
     */
    public PostgresKeyRotation(EntityManager entities, EventSerializer serializer, Transactions transactions) {
        this.entities = entities;
        this.serializer = serializer;
        this.transactions = transactions;
    }

    @Override
    public Rotated rotate() {
        var keyring = serializer
                .keyring()
                .orElseThrow(() -> new EncryptionException("The store was not started with a keystore.", null));
        var master =
                transactions.acrossTenants(() -> new KeystoreKeys(entities, serializer, keyring).useNewestMaster());
        long rewrapped = 0;
        while (true) {
            int batch = transactions.acrossTenants(() -> rewrapSome(keyring, master));
            if (batch == 0) {
                return new Rotated(master, rewrapped);
            }
            rewrapped += batch;
        }
    }

    private int rewrapSome(DataKeyring keyring, String master) {
        var rows = Rows.of(Rows.query(entities, NEXT, COLUMNS)
                .setParameter("master", master)
                .setParameter("limit", BATCH));
        rows.forEach(row -> rewrap(keyring, row, master));
        return rows.size();
    }

    private void rewrap(DataKeyring keyring, Tuple row, String master) {
        var id = row.get("id", UUID.class);
        var wrapped = keyring.rewrap(
                row.get("tenant", String.class), id, WrappedKey.parse(row.get("key", String.class)), master);
        Rows.execute(
                entities,
                "update kontor.data_key set master = :master, wrapped = :wrapped where id = :id",
                Map.of("master", master, "wrapped", wrapped.sealed(), "id", id));
    }
}
