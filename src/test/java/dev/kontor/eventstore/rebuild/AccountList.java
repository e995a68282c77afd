package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;

/**
 * One row for each account, with how often money was moved to or from it: whoever applies a fact twice, or not at all,
 * shows it. Version 2 writes owners in capitals.
 */
public class AccountList implements Projection {

    static final String NAME = "accounts";

    /** Its table. */
    static final String TABLE = """
            create table kontor.account_list (
                tenant text, account text, owner text not null, moves integer not null default 0,
                constraint account_list_key primary key (tenant, account)
            )
            """;

    private final EntityManager entities;
    private final int version;
    private final Set<String> poison = ConcurrentHashMap.newKeySet();
    private volatile LongConsumer before = position -> {};

    AccountList(EntityManager entities, int version) {
        this.entities = entities;
        this.version = version;
    }

    void failAt(String... accounts) {
        poison.addAll(Set.of(accounts));
    }

    void cure() {
        poison.clear();
    }

    /** Does something before each fact, which it is given the position of. */
    void before(LongConsumer work) {
        before = work;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Set<String> tables() {
        return Set.of("account_list");
    }

    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return fact.event() instanceof MoneyMoved moved ? Optional.of(moved.from()) : Optional.empty();
    }

    /** A new row. */
    public void on(AccountOpened opened, EventEnvelope fact) {
        begin(opened.account(), fact);
        entities.createNativeQuery(
                        "insert into account_list (tenant, account, owner) values (:tenant, :account, :owner)")
                .setParameter("tenant", fact.origin().tenant())
                .setParameter("account", opened.account())
                .setParameter(
                        "owner", version == 1 ? opened.owner() : opened.owner().toUpperCase(java.util.Locale.ROOT))
                .executeUpdate();
    }

    /** Counts. */
    public void on(MoneyMoved moved, EventEnvelope fact) {
        begin(moved.from(), fact);
        entities.createNativeQuery(
                        "update account_list set moves = moves + 1 where tenant = :tenant and account in (:from, :to)")
                .setParameter("tenant", fact.origin().tenant())
                .setParameter("from", moved.from())
                .setParameter("to", moved.to())
                .executeUpdate();
    }

    private void begin(String account, EventEnvelope fact) {
        before.accept(fact.position());
        if (poison.contains(account)) {
            throw new IllegalStateException("Poison: " + account);
        }
    }
}
