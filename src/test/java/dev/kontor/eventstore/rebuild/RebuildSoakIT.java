package dev.kontor.eventstore.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.postgres.MigratedDatabase;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A million facts are rebuilt: the progress is seen, the memory stays flat, and nothing is missing at the end. */
@Tag("soak")
class RebuildSoakIT {

    private static final System.Logger LOG = System.getLogger(RebuildSoakIT.class.getName());

    private static final int FACTS = 1_000_000;

    /** Half of them open accounts, half move money between them; of a type in between that nobody reads, none. */
    private static final String LOG_OF_FACTS = """
            insert into kontor.event_log (position, event_id, schema_version, tenant, event_type, user_id,
                                          correlation_id, payload)
            select n, gen_random_uuid(), 1, 'acme', case mod(n, 2) when 1 then 'AccountOpened' else 'MoneyMoved' end, 'ann',
                   'soak',
                   case mod(n, 2)
                     when 1 then jsonb_build_object('account', 'a' || n, 'owner', 'owner of ' || n,
                                                    'kind', 'PRIVATE', 'day', '2026-11-01')
                     else jsonb_build_object('from', 'a' || n - 1, 'to', 'a1', 'amount', 10.00)
                   end
              from generate_series(1, %d) n
            """.formatted(FACTS);

    private final MigratedDatabase database = new MigratedDatabase();
    private RebuildingNode node;

    @BeforeEach
    void start() {
        node = new RebuildingNode(database, "one", self -> new AccountList(self.entities(), 1));
        node.following().sql(AccountList.TABLE);
        node.following().engine().start();
        node.following().subscriptions().pause(AccountList.NAME);
        node.following().sql(LOG_OF_FACTS);
        node.following().ask(Long.class, "select setval('kontor.event_position', " + FACTS + ")");
    }

    @AfterEach
    void stop() {
        node.close();
        database.close();
    }

    @Test
    void aMillionFactsAreRebuiltInFlatMemory() throws Exception {
        var heaps = new ArrayList<Long>();
        long begun = System.nanoTime();
        var job = node.control().rebuild(AccountList.NAME);
        var work = node.workBeside();
        double shown = 0;
        while (!isOver(work)) {
            var now = node.look(job.id());
            assertThat(now.done()).isGreaterThanOrEqualTo(shown);
            shown = now.done();
            heaps.add(heap());
            LOG.log(
                    System.Logger.Level.INFO,
                    "progress {0}, {1} facts, {2} facts/s of work, {3} left, heap {4} MB after collection",
                    shown,
                    now.progress().events(),
                    Math.round(now.eventsPerSecond()),
                    now.remaining().orElse(java.time.Duration.ZERO),
                    heaps.getLast() >> 20);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        assertThat(node.look(job.id())).returns(Job.Status.DONE, Job::status);
        assertThat(node.following().ask(Long.class, "select count(*) from kontor.account_list"))
                .containsExactly(FACTS / 2L);
        assertThat(node.following().ask(Long.class, "select sum(moves) from kontor.account_list where account <> 'a1'"))
                .containsExactly(FACTS / 2L - 1);
        LOG.log(
                System.Logger.Level.INFO,
                "{0} facts in {1} s; a plain SELECT of the same rows took {2} s",
                FACTS,
                seconds,
                plainSelect());
        assertThat(heaps.getLast()).isLessThan(heaps.getFirst() + (32L << 20));
    }

    private double plainSelect() {
        long begun = System.nanoTime();
        List<Long> lengths = node.following()
                .ask(
                        Long.class,
                        "select sum(length(cast(payload as text)) + length(event_type)) from kontor.event_log");
        assertThat(lengths.getFirst()).isPositive();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static boolean isOver(java.util.concurrent.CompletableFuture<Void> work) throws Exception {
        try {
            work.get(10, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
