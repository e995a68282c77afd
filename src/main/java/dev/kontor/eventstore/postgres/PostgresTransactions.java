package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.command.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** JTA transactions, in which PostgreSQL's refusals come as what they mean. */
@ApplicationScoped
public class PostgresTransactions implements Transactions {

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T inNew(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw StoreFailures.translate(e);
        }
    }
}
