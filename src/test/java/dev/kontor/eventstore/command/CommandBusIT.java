package dev.kontor.eventstore.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands through the whole pipeline, on a real PostgreSQL. */
class CommandBusIT {

    /** Opens an account, once. */
    record OpenAccount(@NotBlank String account, String owner) implements Command {}

    /** Writes one more note of an author, whose notes so far it counts: every two of them are in a race. */
    record CountNote(String author) implements Command {}

    enum AccountRule implements Rule {
        ACCOUNT_TAKEN;

        @Override
        public Reason reason() {
            return Reason.CONFLICT;
        }
    }

    record Count(ContextQuery query) implements DecisionModel<Integer> {
        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Integer apply(Integer state, Event event) {
            return state + 1;
        }
    }

    record OpenAccountHandler(Decisions decisions) implements CommandHandler<OpenAccount> {
        @Override
        public Outcome handle(OpenAccount command) {
            var accounts = new Count(ContextQuery.of(AccountOpened.class).where(Sample.ACCOUNT, command.account()));
            return decisions.decide(accounts, count -> {
                if (count > 0) {
                    throw AccountRule.ACCOUNT_TAKEN.refusal();
                }
                return List.of(AccountOpened.of(command.account(), command.owner()));
            });
        }
    }

    record CountNoteHandler(Decisions decisions) implements CommandHandler<CountNote> {
        @Override
        public Outcome handle(CountNote command) {
            var notes = new Count(ContextQuery.of(NoteWritten.class).where(Sample.AUTHOR, command.author()));
            return decisions.decide(
                    notes, count -> List.of(NoteWritten.of(command.author(), Integer.toString(count + 1))));
        }
    }

    private final MigratedDatabase database = new MigratedDatabase();
    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = node(50);
    }

    @AfterEach
    void stop() {
        pipeline.close();
        database.close();
    }

    private Pipeline node(int attempts) {
        return new Pipeline(database, attempts, CommandBusIT::handlers);
    }

    private static List<CommandHandler<?>> handlers(EventStore store) {
        var decisions = new Decisions(store);
        return List.of(new OpenAccountHandler(decisions), new CountNoteHandler(decisions));
    }

    private List<EventEnvelope> facts() {
        return pipeline.node()
                .call(Pipeline.ORIGIN, session -> session.store().read(ContextQuery.everything()))
                .events();
    }

    @Test
    void whatACommandAppendsNamesItsCommandCauseAndCorrelation() {
        pipeline.bus().send(new OpenAccount("a", "ann"), CommandId.given("key-1", "content"));

        var origin = facts().getFirst().origin();
        assertThat(origin.commandId()).isEqualTo("key-1");
        assertThat(origin.causationId()).isEqualTo("key-1");
        assertThat(origin.correlationId()).isEqualTo("correlation");
    }

    @Test
    void anInvalidCommandIsNotTried() {
        assertThatThrownBy(() -> pipeline.bus().send(new OpenAccount(" ", "ann"), CommandId.create()))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(facts()).isEmpty();
    }

    @Test
    void aRepeatedCommandIsAnsweredAsTheFirstTimeAlsoByAnotherNode() {
        var first = pipeline.bus().send(new OpenAccount("a", "ann"), CommandId.given("key", "content"));

        try (var other = node(1)) {
            var again = other.bus().send(new OpenAccount("a", "ann"), CommandId.given("key", "content"));
            assertThat(again).isEqualTo(new Answer(first.outcome(), true));
        }
        assertThat(facts()).hasSize(1);
    }

    @Test
    void anIdThatComesWithAnotherContentIsRefused() {
        pipeline.bus().send(new OpenAccount("a", "ann"), CommandId.given("key", "content"));

        assertThatThrownBy(() -> pipeline.bus().send(new OpenAccount("b", "bob"), CommandId.given("key", "other")))
                .isInstanceOf(CommandIdReusedException.class);
        assertThat(facts()).hasSize(1);
    }

    @Test
    void aRefusalIsNotRemembered() {
        pipeline.bus().send(new OpenAccount("a", "ann"), CommandId.create());
        assertThatThrownBy(() -> pipeline.bus().send(new OpenAccount("a", "bob"), CommandId.given("key", "content")))
                .isInstanceOf(CommandRefusedException.class);

        var later = pipeline.bus().send(new OpenAccount("b", "bob"), CommandId.given("key", "another content"));

        assertThat(later.repeated()).isFalse();
        assertThat(facts()).hasSize(2);
    }

    @Test
    void ofManyWhoSendTheSameIdAtOnceOneIsHandledAndAllAreAnsweredTheSame() throws Exception {
        var answers = atOnce(16, () -> pipeline.bus().send(new CountNote("ann"), CommandId.given("key", "content")));

        assertThat(answers.stream().map(Answer::outcome).distinct()).hasSize(1);
        assertThat(answers.stream().filter(Answer::repeated)).hasSize(15);
        assertThat(facts()).hasSize(1);
    }

    @Test
    void whoLosesARaceReadsAndDecidesAnew() throws Exception {
        atOnce(12, () -> pipeline.bus().send(new CountNote("ann"), CommandId.create()));

        assertThat(facts().stream().map(fact -> ((NoteWritten) fact.event()).text()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList());
    }

    @Test
    void whoMayNotTryAgainIsToldWhatStandsInTheWay() {
        try (var once = new Pipeline(database, 1, store -> List.of(new Outrun(store, pipeline)))) {
            assertThatThrownBy(() -> once.bus().send(new CountNote("ann"), CommandId.given("key", "content")))
                    .isInstanceOfSatisfying(
                            ConcurrencyException.class,
                            lost -> assertThat(lost.conflictingPositions()).containsExactly(1L));
        }
        var later = pipeline.bus().send(new CountNote("ann"), CommandId.given("key", "content"));
        assertThat(later.repeated()).isFalse();
    }

    /** A handler that is always overtaken between its read and its append. */
    record Outrun(EventStore store, Pipeline other) implements CommandHandler<CountNote> {
        @Override
        public Outcome handle(CountNote command) {
            var query = ContextQuery.of(NoteWritten.class).where(Sample.AUTHOR, command.author());
            var seen = store.read(query).version();
            other.bus().send(command, CommandId.create());
            return Outcome.of(store.append(List.of(NoteWritten.of(command.author(), "late")), query, seen));
        }
    }

    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var results = new ArrayList<T>();
            for (Future<T> future : executor.invokeAll(Collections.nCopies(threads, work))) {
                results.add(future.get());
            }
            return results;
        }
    }
}
