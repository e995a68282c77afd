package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.memory.InMemoryEventStore;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import dev.kontor.eventstore.serialization.EventSerializer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An appended fact holds the lock of every guard that could be waiting for it. */
class AppendRequestTest {

    private static final List<Event> FACTS = List.of(
            AccountOpened.of("a", "ann"),
            MoneyMoved.of("a", "b"),
            MoneyMoved.of("b", "b"),
            NoteWritten.of("ann", "here").in("Bonn"));

    private final EventSerializer serializer = Sample.serializer();
    private final KeyDigest digest = new KeyDigest("acme");

    private AppendRequest request(NewEvent... events) {
        return new AppendRequest(List.of(events), serializer, digest);
    }

    static Stream<ContextQuery> queries() {
        return Stream.of(
                ContextQuery.everything(),
                ContextQuery.everything().where(Sample.ACCOUNT, "b"),
                ContextQuery.of(MoneyMoved.class),
                ContextQuery.of(MoneyMoved.class).where(Sample.ACCOUNT, "b"),
                ContextQuery.of(AccountOpened.class, MoneyMoved.class).where(Sample.ACCOUNT, "a"),
                ContextQuery.of(AccountOpened.class).where(Sample.OWNER, "ann").where(Sample.ACCOUNT, "a"),
                ContextQuery.of(AccountOpened.class, NoteWritten.class).where(Sample.OWNER, "ann"),
                ContextQuery.of(NoteWritten.class).where(Sample.AUTHOR, "ann"),
                ContextQuery.of(NoteWritten.class).where(Sample.CITY, "Bonn"),
                ContextQuery.ofAll(Sample.class).where(Sample.ACCOUNT, "a"));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aFactThatAQueryMatchesHoldsAGuardOfIt(ContextQuery query) {
        var guards = ContextPlan.of(query, digest, serializer.types()).guards();
        var store = new InMemoryEventStore(serializer, () -> new Origin("acme", "ann", "request", null, null));
        store.append(FACTS);

        var matching =
                store.read(query).events().stream().map(EventEnvelope::event).toList();

        assertThat(matching)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(
                                request(NewEvent.of(event)).locks().asMap().keySet())
                        .containsAnyElementsOf(guards));
    }

    @Test
    void aFactSharesTheLocksOfItsTypeItsKeysAndTheLog() {
        var locks = request(NewEvent.of(MoneyMoved.of("a", "b"))).locks().asMap();

        assertThat(locks).hasSize(4).containsEntry(digest.globalLock(), false);
        assertThat(locks).containsEntry(digest.typeLock("MoneyMoved"), false);
        assertThat(locks).doesNotContainValue(true);
    }

    @Test
    void anIdThatItsSenderGaveIsLockedAgainstItsTwin() {
        var id = UUID.randomUUID();

        assertThat(request(NewEvent.of(MoneyMoved.of("a", "b")).withId(id))
                        .locks()
                        .asMap())
                .containsEntry(KeyDigest.eventIdLock(id), true);
    }
}
