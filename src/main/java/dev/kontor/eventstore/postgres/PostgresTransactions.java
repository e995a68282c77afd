package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.command.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** JTA transactions, in which PostgreSQL's refusals come as what they mean. */
@ApplicationScoped
public class PostgresTransactions implements Transactions {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T inNew(Supplier<T> work) {
        return translating(work);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T inTenant(String tenant, Supplier<T> work) {
        return translating(() -> {
            RowSecurity.enter(entities, tenant);
            return work.get();
        });
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T acrossTenants(Supplier<T> work) {
        return translating(() -> {
            RowSecurity.enterAll(entities);
            return work.get();
        });
    }

    private static <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw StoreFailures.translate(e);
        }
    }
}
