package dev.kontor.eventstore.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.command.Pipeline;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.subscription.DeadLetter;
import dev.kontor.eventstore.subscription.DeadLetter.Status;
import dev.kontor.eventstore.subscription.Subscription;
import dev.kontor.eventstore.subscription.SubscriptionStatus;
import dev.kontor.eventstore.subscription.UnknownSubscriptionException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
        var cancelled = CompletableFuture.supplyAsync(
                () -> node.control().cancel(job.id()).orElseThrow());
        proceed.countDown();

        assertThat(cancelled.get()).returns(Job.Status.CANCELLED, Job::status);
        work.get();
        assertThat(rows()).isEqualTo(left);
        assertThat(schemas()).isEmpty();
        assertThat(live()).returns(SubscriptionStatus.ACTIVE, Subscription::status);
        assertThatThrownBy(() -> node.control().cancel(job.id())).isInstanceOf(JobRefusedException.class);
    }

    @Test
    void aJobWhoseNodeDiesGoesOnElsewhereFromWhereItWas() {
        node.follow(open("a", 700));
        var right = rows();
        node.following().sql("update kontor.account_list set moves = 99");
        accounts.before(position -> {
            if (position == 1100) {
                throw new OutOfMemoryError("a node that dies in the middle of its third batch");
            }
        });
        var job = node.control().rebuild(AccountList.NAME);
        assertThatThrownBy(() -> node.work(job)).isInstanceOf(OutOfMemoryError.class);
        assertThat(node.look(job.id()).progress().position()).isEqualTo(1000);

        var applied = new AtomicInteger();
        var other = node("two", 1);
        accounts.before(position -> applied.incrementAndGet());
        assertThat(other.runner().claim()).as("while the lease lasts").isEmpty();
        // longer than any lease is given: the clock was set back
        node.following().sql("update kontor.subscription_job set leased_until = leased_until + interval '1 hour'");

        assertThat(other.work(job)).returns(Job.Status.DONE, Job::status);
        assertThat(applied).hasValue(400);
        assertThat(rows()).isEqualTo(right);
    }

    @Test
    void aNodeThatLostItsJobTouchesItNoMore() {
        node.follow(open("a", 700));
        var right = rows();
        var job = node.control().rebuild(AccountList.NAME);
        var other = node("two", 1);
        var slow = node.runner().claim().orElseThrow();
        node.following().sql("update kontor.subscription_job set leased_until = clock_timestamp()");

        assertThat(other.work(job)).returns(Job.Status.DONE, Job::status);
        node.runner().run(slow);
        assertThat(node.look(job.id())).returns(Job.Status.DONE, Job::status);
        assertThat(rows()).isEqualTo(right);
    }

    @Test
    void aNewerVersionIsBuiltByItselfAndTheOldModelStaysUntilThen() {
        node.follow(open("a", 2));
        node.following().engine().stop();
        var newer = node("two", 2);
        newer.following().engine().start();
        long last = newer.following()
                .append(List.of(AccountOpened.of("later", "owner")))
                .getLast();
        newer.following().engine().tick();
        assertThat(ask(newer, "select owner from kontor.account_list order by account"))
                .containsExactly("owner of 0", "owner of 1");
        assertThat(newer.following().subscriptions().one(AccountList.NAME))
                .returns(SubscriptionStatus.REBUILDING, Subscription::status)
                .returns(1, Subscription::projectionVersion);

        newer.outdated().rebuild();
        newer.outdated().rebuild();
        var job = newer.control().latest(AccountList.NAME, 10);
        assertThat(job).hasSize(1);
        assertThat(newer.work(job.getFirst())).returns(Job.Status.DONE, Job::status);

        assertThat(ask(newer, "select owner from kontor.account_list order by account"))
                .containsExactly("OWNER OF 0", "OWNER OF 1", "OWNER");
        assertThat(newer.following().subscriptions().one(AccountList.NAME))
                .returns(SubscriptionStatus.ACTIVE, Subscription::status)
                .returns(2, Subscription::projectionVersion)
                .returns(last, Subscription::position);
        newer.follow(newer.following()
                .append(List.of(AccountOpened.of("last", "owner")))
                .getLast());
    }

    private static List<String> ask(RebuildingNode of, String query) {
        return of.following().ask(String.class, query);
    }

    @Test
    void aNodeOfTheOlderReleaseLeavesTheNewerOnesJobAlone() {
        node.follow(open("a", 1));
        var newer = node("two", 2);
        newer.following().engine().start();

        node.outdated().rebuild();
        assertThat(node.control().latest(AccountList.NAME, 1)).isEmpty();
        newer.outdated().rebuild();
        assertThat(node.runner().claim()).isEmpty();
        assertThat(newer.runner().claim()).isPresent();
    }

    @Test
    void whoCancelsTheRebuildOfANewerVersionFindsTheSubscriptionPaused() {
        node.follow(open("a", 1));
        var newer = node("two", 2);
        newer.following().engine().start();
        newer.outdated().rebuild();
        var job = newer.control().latest(AccountList.NAME, 1).getFirst();

        newer.control().cancel(job.id());
        newer.outdated().rebuild();
        assertThat(newer.following().subscriptions().one(AccountList.NAME))
                .returns(SubscriptionStatus.PAUSED, Subscription::status);
        assertThat(newer.control().latest(AccountList.NAME, 10)).hasSize(1);

        newer.following().subscriptions().resume(AccountList.NAME);
        newer.outdated().rebuild();
        assertThat(newer.work(newer.control().latest(AccountList.NAME, 1).getFirst()))
                .returns(Job.Status.DONE, Job::status);
    }

    @Test
    void aRebuildParksWhatItCannotApplyInPlaceOfWhatTheLiveModelCouldNot() {
        accounts.failAt("a1");
        open("a", 3);
        write(List.of(MoneyMoved.of("a2", "a0")));
        node.follow(open("b", 1));
        assertThat(letters()).extracting(DeadLetter::position).containsExactly(3L, 4L);
        accounts.cure();
        accounts.failAt("a2");

        node.work(node.control().rebuild(AccountList.NAME));

        assertThat(letters())
                .extracting(letter -> letter.position() + " " + letter.status())
                .containsExactly("3 RESOLVED", "4 RESOLVED", "5 PARKED", "6 PARKED", "7 HELD");
        assertThat(rows()).hasSize(3);
        accounts.cure();
        assertThat(node.following().deadLetters().retryAll(AccountList.NAME).resolved())
                .isEqualTo(3);
        assertThat(rows()).hasSize(4);
    }

    @Test
    void whatAnOperatorHasDiscardedIsNotParkedAgain() {
        accounts.failAt("a1");
        node.follow(open("a", 2));
        letters()
                .forEach(letter -> node.following().deadLetters().discard(AccountList.NAME, letter.id(), "not wanted"));

        node.work(node.control().rebuild(AccountList.NAME));

        assertThat(letters()).extracting(DeadLetter::status).containsOnly(Status.DISCARDED);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void aProjectionThatWritesElsewhereTooIsCaughtAndTheLiveModelStays() {
        node.following().sql("create table kontor.log_of_accounts (position bigint)");
        node.follow(open("a", 1));
        accounts.before(position -> node.following()
                .entities()
                .createNativeQuery("insert into log_of_accounts values (" + position + ")")
                .executeUpdate());

        var job = node.work(node.control().rebuild(AccountList.NAME));

        assertThat(job).returns(Job.Status.FAILED, Job::status);
        assertThat(job.error()).contains("log_of_accounts");
        assertThat(schemas()).isEmpty();
        assertThat(node.following().ask(Long.class, "select count(*) from kontor.log_of_accounts"))
                .containsExactly(0L);
        assertThat(rows()).hasSize(1);
        assertThat(live()).returns(SubscriptionStatus.ACTIVE, Subscription::status);
    }

    @Test
    void aLongQueryPutsTheSwapOffAndNothingElse() throws Exception {
        node.follow(open("a", 10));
        try (var query = node.following().node().begin(Pipeline.ORIGIN)) {
            query.entities()
                    .createNativeQuery("select count(*) from account_list", Long.class)
                    .getSingleResult();
            node.control().rebuild(AccountList.NAME);
            var work = node.workBeside();
            Thread.sleep(1_500);
            assertThat(work).isNotDone();
            query.commit();
            work.get();
        }
        assertThat(node.control().latest(AccountList.NAME, 1).getFirst()).returns(Job.Status.DONE, Job::status);
        assertThat(rows()).hasSize(10);
    }

    @Test
    void oneJobAtATimeAndOnlyOnWhatThereIs() {
        node.follow(open("a", 1));
        var job = node.control().rebuild(AccountList.NAME);
        assertThat(job.remaining()).isEmpty();
        assertThatThrownBy(() -> node.control().check(AccountList.NAME)).hasMessageContaining("under way");
        assertThatThrownBy(() -> node.control().rebuild("nothing")).isInstanceOf(UnknownSubscriptionException.class);
        assertThatThrownBy(() -> node.control().replay(AccountList.NAME, 0, 9, null))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("rebuild it instead");
        node.control().cancel(job.id());
        node.following().sql("create view kontor.account_names as select account from kontor.account_list");
        assertThatThrownBy(() -> node.control().rebuild(AccountList.NAME))
                .isInstanceOf(ShadowTableException.class)
                .hasMessageContaining("account_names");
        assertThat(node.control().latest(AccountList.NAME, 10)).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
