package dev.kontor.benchmark;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.Property;
import dev.kontor.eventstore.chain.Chain.Step;
import dev.kontor.eventstore.chain.Chaining;
import dev.kontor.eventstore.postgres.Bound;
import dev.kontor.eventstore.postgres.Node;
import dev.kontor.eventstore.postgres.PostgresChain;
import dev.kontor.eventstore.postgres.SchemaMigration;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.serialization.Upcasters;
import dev.kontor.launcher.Postgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** A log of accounts, each a context of its own, with clients that append to them and read them. */
final class Bank implements AutoCloseable {

    /** How many contexts there are; the last tenth is left alone until a client comes with an old version. */
    static final int ACCOUNTS = 100_000;

    private static final int TOUCHED = ACCOUNTS / 10 * 9;
    private static final int BATCH = 1_000;
    private static final Property<String> ACCOUNT = Property.text("account");
    private static final BigDecimal AMOUNT = new BigDecimal("10.00");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Origin ORIGIN = new Origin("bench", "benchmark", "benchmark", null, null);

    private final Node node;
    private final Bound transactions;
    private final PostgresChain chain;
    private final String epoch;
    private final long openedAt;
    private final AtomicLongArray lastPositions = new AtomicLongArray(ACCOUNTS);

    Bank(Postgres postgres, String database) {
        this(new Node(postgres.jdbcUrl(database), serializer(), 40, Postgres.ROLE, postgres.password()));
    }

    private Bank(Node node) {
        this.node = node;
        this.transactions = new Bound(node, ORIGIN);
        this.chain = new PostgresChain(transactions.entities(), "60s");
        this.epoch = node.call(ORIGIN, session -> session.store().epoch());
        this.openedAt = node.call(ORIGIN, session -> session.store().watermark());
    }

    /** One whose tables any role sees that may read them, and that says no tenant, as before there was row level security. */
    static Bank withoutRowSecurity(Postgres postgres, String database) {
        var node = new Node(postgres.jdbcUrl(database), serializer(), 40, Postgres.ROLE, postgres.password());
        return new Bank(node.withoutRowSecurity());
    }

    /** Makes a log of so many facts, spread evenly over the accounts. */
    static void fill(Postgres postgres, String database, int facts) {
        SchemaMigration.bringUpToDate(postgres.asRole(database));
        try (var bank = new Bank(postgres, database)) {
            for (int first = 0; first < facts; first += BATCH) {
                int from = first;
                bank.node.call(
                        ORIGIN,
                        session -> session.store()
                                .append(IntStream.range(from, from + BATCH)
                                        .mapToObj(number -> (Event) entry(number % ACCOUNTS))
                                        .toList()));
            }
        }
    }

    private static EntryPosted entry(int account) {
        return new EntryPosted("account-" + account, "an entry", AMOUNT, DAY);
    }

    private static EventSerializer serializer() {
        EventCatalog catalog = () -> List.of(EntryPosted.class);
        var types = new EventTypes(List.of(catalog));
        return new EventSerializer(types, new Upcasters(List.of(), types), EventSerializer.DEFAULT_MAX_PAYLOAD_BYTES);
    }

    private static ContextQuery context(int account) {
        return ContextQuery.of(EntryPosted.class).where(ACCOUNT, "account-" + account);
    }

    /** A conditional append with a version that is current; no two clients share an account. */
    void append(int client, int clients) {
        int account = ThreadLocalRandom.current().nextInt(TOUCHED / clients) * clients + client;
        append(account, Math.max(openedAt, lastPositions.get(account)));
    }

    /** A conditional append with a version as old as this run, on a context that nothing has touched since. */
    void appendStale(int client, int clients) {
        int untouched = (ACCOUNTS - TOUCHED) / clients;
        int account = TOUCHED + ThreadLocalRandom.current().nextInt(untouched) * clients + client;
        append(account, lastPositions.get(account) == 0 ? openedAt : lastPositions.get(account));
    }

    private void append(int account, long floor) {
        var version = ContextVersion.completeUpTo(epoch, floor);
        lastPositions.set(
                account,
                node.call(
                        ORIGIN,
                        session -> session.store()
                                .append(List.of(entry(account)), context(account), version)
                                .lastPosition()));
    }

    /** Reads a context and appends to it, in one transaction. */
    void decide(int client, int clients) {
        int account = ThreadLocalRandom.current().nextInt(TOUCHED / clients) * clients + client;
        lastPositions.set(account, node.call(ORIGIN, session -> {
            var seen = session.store().read(context(account));
            return session.store()
                    .append(List.of(entry(account)), context(account), seen.version())
                    .lastPosition();
        }));
    }

    /** Chains all that is not chained yet, without a rest. */
    void chain() {
        while (transactions.inNew(chain::link) == Step.MORE) {
            // there is more
        }
    }

    /** Chains each second what is new, as a server does, until it is closed. */
    ScheduledExecutorService chaining() {
        chain();
        var chaining = new Chaining(chain, transactions);
        var timer = Executors.newSingleThreadScheduledExecutor();
        var unused = timer.scheduleAtFixedRate(chaining::catchUp, 500, 1_000, TimeUnit.MILLISECONDS);
        return timer;
    }

    /** Reads a context. */
    void read() {
        int account = ThreadLocalRandom.current().nextInt(ACCOUNTS);
        node.call(ORIGIN, session -> session.store().read(context(account)));
    }

    /** An insert of the same row into a table with nothing but a primary key, by the same JPA and pool. */
    void bareJpa() {
        node.call(ORIGIN, session -> BareInsert.byJpa(session.entities()));
    }

    DataSource pool() {
        return node.pool();
    }

    @Override
    public void close() {
        node.close();
    }
}
