package dev.kontor.eventstore.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.command.Pipeline;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.subscription.FollowingNode;
import dev.kontor.eventstore.subscription.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The swap at the end of a rebuild, with other transactions held at the worst moments for it. Each test fails if the
 * guard that it is about is taken out of {@link Rebuild}.
 */
class SwapGuardsIT {

    private static final String WAITING_FOR_A_ROW = """
            select count(*) from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock' and query like '%for no key update%'
            """;

    private final MigratedDatabase database = new MigratedDatabase();
    private final List<RebuildingNode> nodes = new ArrayList<>();
    private RebuildingNode node;

    @BeforeEach
    void start() {
        node = started("one");
        node.following().sql(AccountList.TABLE);
        node.following().engine().start();
    }

    private RebuildingNode started(String name) {
        nodes.add(new RebuildingNode(database, name, self -> new AccountList(self.entities(), 1)));
        return nodes.getLast();
    }

    @AfterEach
    void stop() {
        nodes.reversed().forEach(RebuildingNode::close);
        database.close();
    }

    private long open(String prefix, int count) {
        return node.following()
                .append(IntStream.range(0, count)
                        .mapToObj(number -> AccountOpened.of(prefix + number, "owner"))
                        .toList())
                .getLast();
    }

    private long position() {
        return node.following().subscriptions().position(AccountList.NAME);
    }

    private List<String> accounts() {
        return node.following().ask(String.class, "select account from account_list order by account");
    }

    /** The guard: the swap holds the subscription's row from before its last look into the log. */
    @Test
    void theLiveModelStandsStillBetweenTheLastLookIntoTheLogAndTheSwap() throws Exception {
        long before = open("a", 3);
        node.follow(before);
        var swapping = new CountDownLatch(1);
        var proceed = new CountDownLatch(1);
        node.beforeTables(step -> {
            if (step.equals("swap")) {
                swapping.countDown();
                await(proceed);
            }
        });
        var job = node.control().rebuild(AccountList.NAME);
        var work = node.workBeside();
        await(swapping);
        long after = open("late", 1);
        var following =
                CompletableFuture.runAsync(() -> node.following().engine().tick());

        FollowingNode.until(() -> position() > before || isSomebodyWaitingForARow());
        assertThat(position()).as("what the swap will put in its place").isEqualTo(before);
        assertThat(accounts()).containsExactly("a0", "a1", "a2");

        proceed.countDown();
        work.get(1, TimeUnit.MINUTES);
        following.get(1, TimeUnit.MINUTES);
        assertThat(node.look(job.id())).returns(Job.Status.DONE, Job::status);
        node.follow(after);
        assertThat(accounts()).containsExactly("a0", "a1", "a2", "late0");
    }

    private boolean isSomebodyWaitingForARow() {
        return node.following().ask(Long.class, WAITING_FOR_A_ROW).getFirst() > 0;
    }

    /**
     * The guard: no swap before the new model has come as far as the live one. An append that read the last position
     * early and announces itself late takes the watermark back behind what was read already.
     */
    @Test
    void aModelThatIsBehindTheLiveOneIsNotPutInItsPlace() throws Exception {
        long last = open("a", 5);
        node.follow(last);
        var steps = new AtomicInteger();
        node.beforeTables(step -> steps.addAndGet(step.equals("enter") ? 1 : 0));
        var job = node.control().rebuild(AccountList.NAME);
        CompletableFuture<Void> work;
        try (var late = node.following().node().begin(Pipeline.ORIGIN)) {
            late.entities()
                    .createNativeQuery(
                            "select cast(pg_advisory_xact_lock_shared(kontor.append_lock_class(), %d) as text)"
                                    .formatted(last - 2))
                    .getResultList();
            work = node.workBeside();
            FollowingNode.until(() -> steps.get() > 30 || work.isDone());

            assertThat(node.look(job.id())).returns(Job.Status.RUNNING, Job::status);
            assertThat(position()).isEqualTo(last);
            assertThat(accounts()).hasSize(5);
            late.rollback();
        }
        work.get(1, TimeUnit.MINUTES);
        assertThat(node.look(job.id())).returns(Job.Status.DONE, Job::status);
        assertThat(node.following().subscriptions().one(AccountList.NAME)).returns(last, Subscription::position);
        assertThat(accounts()).hasSize(5);
    }

    /** The guard: the swap looks, and holds, whether the job is still this node's. */
    @Test
    void aNodeThatHasLostItsJobRightBeforeTheSwapLeavesItAlone() throws Exception {
        long last = open("a", 3);
        node.follow(last);
        var prepared = new AtomicBoolean();
        var atTheSwap = new CountDownLatch(1);
        var proceed = new CountDownLatch(1);
        node.beforeTables(step -> prepared.compareAndSet(false, step.equals("analyse")));
        node.beforeTransactions(() -> {
            if (prepared.compareAndSet(true, false)) {
                atTheSwap.countDown();
                await(proceed);
            }
        });
        var job = node.control().rebuild(AccountList.NAME);
        var slow = node.workBeside();
        await(atTheSwap);
        var other = started("two");
        node.following().sql("update kontor.subscription_job set leased_until = clock_timestamp()");
        assertThat(other.work(job)).returns(Job.Status.DONE, Job::status);
        long more = open("b", 1);
        node.follow(more);
        var touched = new CopyOnWriteArrayList<String>();
        node.beforeTables(touched::add);

        proceed.countDown();
        slow.get(1, TimeUnit.MINUTES);
        assertThat(touched).isEmpty();
        assertThat(other.look(job.id())).returns(Job.Status.DONE, Job::status).returns(null, Job::error);
        assertThat(position()).isEqualTo(more);
        assertThat(accounts()).containsExactly("a0", "a1", "a2", "b0");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
