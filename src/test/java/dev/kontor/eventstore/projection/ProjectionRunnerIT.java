package dev.kontor.eventstore.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventLog;
import dev.kontor.eventstore.FactsAppended;
import dev.kontor.eventstore.command.Pipeline;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.postgres.Checkpoints;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Read models follow the log: each fact counts once, whatever fails and however many nodes follow. */
class ProjectionRunnerIT {

    private final MigratedDatabase database = new MigratedDatabase();
    private final AtomicBoolean wentTooDeep = new AtomicBoolean();
    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(database, 1, store -> List.of());
        sql("create table kontor.seen (position bigint not null)");
    }

    @AfterEach
    void stop() {
        pipeline.close();
        database.close();
    }

    private void sql(String statement) {
        pipeline.inNew(
                () -> pipeline.session().entities().createNativeQuery(statement).executeUpdate());
    }

    /** Writes down every position that it is shown; fails at those of notes with the text "poison". */
    public final class Seen implements Projection {
        @Override
        public String name() {
            return "seen";
        }

        /** Writes the position down. */
        public void on(NoteWritten note, EventEnvelope fact) {
            pipeline.session()
                    .entities()
                    .createNativeQuery("insert into kontor.seen values (:position)")
                    .setParameter("position", fact.position())
                    .executeUpdate();
            switch (note.text()) {
                case "poison" -> throw new IllegalStateException("poison");
                case "deep" -> {
                    if (!wentTooDeep.getAndSet(true)) {
                        throw new StackOverflowError("once");
                    }
                }
                default -> {
                    // a fact like any other
                }
            }
        }
    }

    private ProjectionRunner runner() {
        return new ProjectionRunner(
                new BoundLog(),
                new BoundCheckpoints(),
                new Transactions() {
                    @Override
                    public <T> T inNew(Supplier<T> work) {
                        return pipeline.inNew(work);
                    }
                },
                new ProjectionRegistry(List.of(new Seen()), Sample.serializer().types()));
    }

    private final class BoundLog implements EventLog {
        @Override
        public Slice readAfter(long after, int limit) {
            return pipeline.session().log().readAfter(after, limit);
        }

        @Override
        public Slice readAfter(long after, int limit, Set<String> types) {
            return pipeline.session().log().readAfter(after, limit, types);
        }
    }

    private final class BoundCheckpoints implements ProjectionCheckpoints {
        private ProjectionCheckpoints bound() {
            return new Checkpoints(pipeline.session().entities());
        }

        @Override
        public long lock(String projection) {
            return bound().lock(projection);
        }

        @Override
        public long position(String projection) {
            return bound().position(projection);
        }

        @Override
        public void advance(String projection, long position) {
            bound().advance(projection, position);
        }
    }

    private List<Long> write(String... texts) {
        return pipeline.node()
                .call(
                        Pipeline.ORIGIN,
                        session -> session.store()
                                .append(List.of(texts).stream()
                                        .map(text -> NoteWritten.of("ann", text))
                                        .toList()))
                .positions();
    }

    @SuppressWarnings("unchecked")
    private List<Long> seen() {
        return pipeline.inNew(() -> (List<Long>) pipeline.session()
                .entities()
                .createNativeQuery("select position from kontor.seen order by position", Long.class)
                .getResultList());
    }

    @Test
    void aLogLongerThanABatchIsFollowedToItsEnd() {
        var written = write(IntStream.range(0, 1201).mapToObj(Integer::toString).toArray(String[]::new));

        runner().catchUp();

        assertThat(seen()).isEqualTo(written);
    }

    @Test
    void aCommitWakesIt() {
        var written = write("one");

        runner().wake(new FactsAppended("acme", Set.of("NoteWritten"), written.getLast()));

        assertThat(seen()).isEqualTo(written);
    }

    @Test
    void anErrorOfTheVirtualMachineDoesNotPutItToSleepForEver() {
        var written = write("deep");
        var runner = runner();

        runner.catchUp();
        runner.catchUp();

        assertThat(seen()).isEqualTo(written);
    }

    @Test
    void manyWhoFollowAtOnceCountEachFactOnce() throws Exception {
        var written = write(IntStream.range(0, 700).mapToObj(Integer::toString).toArray(String[]::new));
        var one = runner();
        var other = runner();

        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Void> node = () -> {
                one.catchUp();
                other.catchUp();
                return null;
            };
            threads.invokeAll(Collections.nCopies(8, node));
        }

        assertThat(seen()).isEqualTo(written);
    }

    @Test
    void aFactThatFailsLeavesNothingAndIsTriedAgain() {
        write("fine", "poison", "after");
        var runner = runner();

        runner.catchUp();
        assertThat(seen()).isEmpty();

        sql("alter table kontor.event_log disable trigger event_log_append_only");
        sql("update kontor.event_log set payload = cast(replace(cast(payload as text), 'poison', 'cured') as jsonb)");
        runner.catchUp();
        assertThat(seen()).hasSize(3);
    }

    @Test
    void whatIsNotYetCompleteIsNotShown() {
        try (var open = pipeline.node().begin(Pipeline.ORIGIN)) {
            open.store().append(List.of(NoteWritten.of("ann", "first")));
            write("second");

            runner().catchUp();
            assertThat(seen()).isEmpty();
            open.commit();
        }
        runner().catchUp();
        assertThat(seen()).hasSize(2);
    }
}
