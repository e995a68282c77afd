package dev.kontor.eventstore.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventLog;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.memory.InMemoryEventStore;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A projection's methods are found by what they take; what cannot work is said at start. */
class ProjectionRegistryTest {

    abstract static class Named implements Projection {
        final List<String> heard = new ArrayList<>();

        @Override
        public String name() {
            return "named";
        }
    }

    static final class TakesOne extends Named {
        public void on(NoteWritten note) {
            heard.add(note.text());
        }
    }

    static final class TakesAllAndOneItsOwnWay extends Named {
        public void on(Sample any, EventEnvelope fact) {
            heard.add("any " + fact.position());
        }

        public void on(NoteWritten note) {
            heard.add("note");
        }
    }

    static final class TakesEverything extends Named {
        public void on(Event any) {
            heard.add(any.getClass().getSimpleName());
        }
    }

    static final class TakesNothing extends Named {}

    static final class IsHidden extends Named {
        void on(NoteWritten note) {
            heard.add(note.text());
        }
    }

    static final class TakesItTwice extends Named {
        public void on(NoteWritten note) {
            heard.add(note.text());
        }

        public void on(NoteWritten note, EventEnvelope fact) {
            heard.add(note.text());
        }
    }

    static final class Answers extends Named {
        public String on(NoteWritten note) {
            return note.text();
        }
    }

    static final class TakesMore extends Named {
        public void on(NoteWritten note, String more) {
            heard.add(note.text() + more);
        }
    }

    record Unannounced() implements Event {}

    static final class TakesWhatNobodyAnnounces extends Named {
        public void on(Unannounced event) {
            heard.add(event.toString());
        }
    }

    @SuppressWarnings("DoNotCallSuggester") // nobody does, but by reflection
    static final class Fails extends Named {
        public void on(NoteWritten note) {
            throw new IllegalStateException(note.text());
        }

        public void on(AccountOpened opened) throws Exception {
            throw new Exception(opened.account());
        }

        public void on(MoneyMoved moved) {
            throw new StackOverflowError(moved.from());
        }
    }

    private static Handlers handlers(Projection projection) {
        return new ProjectionRegistry(List.of(projection), Sample.serializer().types())
                .named("named")
                .orElseThrow();
    }

    private static List<EventEnvelope> facts() {
        var store = new InMemoryEventStore(Sample.serializer(), () -> new Origin("acme", "ann", "c", null, null));
        store.append(List.of(AccountOpened.of("a", "ann"), NoteWritten.of("ann", "text"), MoneyMoved.of("a", "b")));
        EventLog log = store;
        return log.readAfter(0, 10).events();
    }

    private static List<String> heard(Named projection) {
        var handlers = handlers(projection);
        facts().forEach(handlers::apply);
        return projection.heard;
    }

    @Test
    void whatAMethodTakesIsGivenToItAndNothingElse() {
        assertThat(heard(new TakesOne())).containsExactly("text");
        assertThat(handlers(new TakesOne()).types()).containsExactly("NoteWritten");
    }

    @Test
    void anInterfaceStandsForAllAndTheMostSpecificMethodWins() {
        assertThat(heard(new TakesAllAndOneItsOwnWay())).containsExactly("any 1", "note", "any 3");
        assertThat(heard(new TakesEverything())).containsExactly("AccountOpened", "NoteWritten", "MoneyMoved");
    }

    @Test
    void whatCannotWorkIsSaid() {
        refused(new TakesNothing(), "takes in nothing");
        refused(new IsHidden(), "must be public");
        refused(new TakesItTwice(), "could both take");
        refused(new Answers(), "return nothing");
        refused(new TakesMore(), "EventEnvelope or nothing more");
        refused(new TakesWhatNobodyAnnounces(), "which no EventCatalog announces");
        assertThatThrownBy(() -> new ProjectionRegistry(
                        List.of(new TakesOne(), new TakesEverything()),
                        Sample.serializer().types()))
                .isInstanceOf(ProjectionException.class)
                .hasMessageContaining("Two projections are named 'named'");
    }

    private static void refused(Projection projection, String because) {
        assertThatThrownBy(() -> handlers(projection))
                .isInstanceOf(ProjectionException.class)
                .hasMessageContaining(because)
                .hasMessageContaining(projection.getClass().getName());
    }

    @Test
    void whatAMethodThrowsComesThrough() {
        var handlers = handlers(new Fails());
        var facts = facts();
        assertThatThrownBy(() -> handlers.apply(facts.get(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("text");
        assertThatThrownBy(() -> handlers.apply(facts.get(0)))
                .isInstanceOf(HandlerFailedException.class)
                .hasRootCauseMessage("a");
        assertThatThrownBy(() -> handlers.apply(facts.get(2)))
                .isInstanceOf(HandlerFailedException.class)
                .hasRootCauseInstanceOf(StackOverflowError.class);
    }
}
