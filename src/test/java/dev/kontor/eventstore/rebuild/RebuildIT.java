package dev.kontor.eventstore.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.subscription.DeadLetter;
import dev.kontor.eventstore.subscription.DeadLetter.Status;
import dev.kontor.eventstore.subscription.Subscription;
import dev.kontor.eventstore.subscription.SubscriptionStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A read model is built anew beside the live one and takes its place at once, whatever happens meanwhile. */
class RebuildIT {

    private final MigratedDatabase database = new MigratedDatabase();
    private final List<AutoCloseable> started = new ArrayList<>();
    private AccountList accounts;
    private RebuildingNode node;

    @BeforeEach
    void start() {
        node = node("one", 1);
        node.following().sql(AccountList.TABLE);
        node.following().engine().start();
    }

    private RebuildingNode node(String name, int version) {
        var made = new RebuildingNode(database, name, self -> {
            accounts = new AccountList(self.entities(), version);
            return accounts;
        });
        started.add(made);
        return made;
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : started.reversed()) {
            one.close();
        }
        database.close();
    }

    private long write(List<? extends Event> events) {
        return node.following().append(events).getLast();
    }

    /** So many accounts, and a move from each to the one before. */
    private long open(String prefix, int count) {
        var events = new ArrayList<Event>();
        for (int number = 0; number < count; number++) {
            events.add(AccountOpened.of(prefix + number, "owner of " + number));
            events.add(MoneyMoved.of(prefix + number, prefix + Math.max(0, number - 1)));
        }
        return write(events);
    }

    private List<String> rows() {
        return node.following()
                .ask(
                        String.class,
                        "select concat_ws(' ', tenant, account, owner, moves) from kontor.account_list order by account");
    }

    private List<String> schemas() {
        return node.following()
                .ask(String.class, "select nspname from pg_namespace where nspname like 'kontor_rebuild%'");
    }

    private List<DeadLetter> letters() {
        return node.following().deadLetters().list(AccountList.NAME, EnumSet.allOf(Status.class), 0, 100);
    }

    private Subscription live() {
        return node.following().subscriptions().one(AccountList.NAME);
    }

    @Test
    void aModelThatWentWrongIsAsTheFactsSayAgain() {
        node.follow(open("a", 700));
        var right = rows();
        node.following().sql("update kontor.account_list set moves = 99 where account < 'a3'");
        node.following().sql("delete from kontor.account_list where account > 'a5'");

        var job = node.work(node.control().rebuild(AccountList.NAME));

        assertThat(job)
                .returns(Job.Status.DONE, Job::status)
                .returns(1.0, Job::done)
                .returns(1400L, done -> done.progress().events());
        assertThat(rows()).isEqualTo(right);
        assertThat(schemas()).isEmpty();
        node.follow(open("b", 1));
        assertThat(rows()).hasSize(701).contains("acme b0 owner of 0 1");
    }

    @Test
    void queriesNeverSeeAModelThatIsEmptyOrOlderWhileWritersGoOn() throws Exception {
        node.follow(open("a", 300));
        var stop = new CountDownLatch(1);
        var reads = new AtomicInteger();
        var writer = new Thread(() -> {
            for (int number = 0; stop.getCount() > 0; number++) {
                open("w" + number + "-", 1);
                node.following().engine().tick();
            }
        });
        var seen = new AtomicLong(300);
        var fewer = new AtomicLong(-1);
        var reader = new Thread(() -> {
            while (stop.getCount() > 0) {
                long count = node.following()
                        .ask(Long.class, "select count(*) from account_list")
                        .getFirst();
                if (count < seen.get()) {
                    fewer.set(count);
                }
                seen.set(count);
                reads.incrementAndGet();
            }
        });
        writer.start();
        reader.start();
        for (int round = 0; round < 5; round++) {
            assertThat(node.work(node.control().rebuild(AccountList.NAME))).returns(Job.Status.DONE, Job::status);
        }
        stop.countDown();
        writer.join();
        reader.join();

        assertThat(fewer).hasValue(-1);
        assertThat(reads).hasPositiveValue();
        node.follow(open("end", 1));
        // what the facts say, counted by the log
        assertThat(node.following().ask(Long.class, "select sum(moves) from kontor.account_list"))
                .isEqualTo(node.following().ask(Long.class, """
                        select sum(case when payload ->> 'from' = payload ->> 'to' then 1 else 2 end)
                          from kontor.event_log where event_type = 'MoneyMoved'
                        """));
        assertThat(node.following().ask(Long.class, "select count(*) from kontor.account_list"))
                .isEqualTo(node.following()
                        .ask(Long.class, "select count(*) from kontor.event_log where event_type = 'AccountOpened'"));
    }

    @Test
    void aCancelledRebuildLeavesTheLiveModelAsItIs() throws Exception {
        node.follow(open("a", 700));
        node.following().sql("update kontor.account_list set moves = 99 where account = 'a0'");
        var left = rows();
        var reached = new CountDownLatch(1);
        var proceed = new CountDownLatch(1);
        accounts.before(position -> {
            if (position == 600) {
                reached.countDown();
                await(proceed);
            }
        });
        var job = node.control().rebuild(AccountList.NAME);
        var work = node.workBeside();
        await(reached);
        var cancelled = java.util.concurrent.CompletableFuture.supplyAsync(
                () -> node.control().cancel(job.id()).orElseThrow());
        proceed.countDown();

        assertThat(cancelled.get()).returns(Job.Status.CANCELLED, Job::status);
        work.get();
        assertThat(rows()).isEqualTo(left);
        assertThat(schemas()).isEmpty();
        assertThat(live()).returns(SubscriptionStatus.ACTIVE, Subscription::status);
        assertThatThrownBy(() -> node.control().cancel(job.id())).isInstanceOf(JobRefusedException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
