package dev.kontor.eventstore.postgres;

import static dev.kontor.eventstore.sample.Sample.ACCOUNT;
import static dev.kontor.eventstore.sample.Sample.AUTHOR;
import static dev.kontor.eventstore.sample.Sample.CITY;
import static dev.kontor.eventstore.sample.Sample.OWNER;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Two appends whose contexts meet, the second of which must see the fact of the first or make it wait.
 *
 * @param sentence what meets what
 * @param first what the one appends
 * @param firstQuery what it rests on; null if on nothing
 * @param second what the other appends
 * @param secondQuery what it rests on: the first's facts match
 */
record Race(
        String sentence,
        List<? extends Event> first,
        @Nullable ContextQuery firstQuery,
        List<? extends Event> second,
        ContextQuery secondQuery) {

    static List<Race> all() {
        var one = List.of(AccountOpened.of("a", "owner"));
        var two = List.of(AccountOpened.of("b", "owner"));
        var move = List.of(MoneyMoved.of("a", "b"));
        var note = List.of(NoteWritten.of("ann", "text").in("Bern"));
        var accountA = ContextQuery.ofAll(Sample.class).where(ACCOUNT, "a");
        var openedA = ContextQuery.of(AccountOpened.class).where(ACCOUNT, "a");
        var openedB = ContextQuery.of(AccountOpened.class).where(ACCOUNT, "b");
        var owned = ContextQuery.of(AccountOpened.class).where(OWNER, "owner");
        var movedB = ContextQuery.of(MoneyMoved.class).where(ACCOUNT, "b");
        return List.of(
                new Race("two who find one context empty", one, openedA, one, openedA),
                new Race(
                        "two new accounts of one owner, who may have one",
                        one,
                        openedA.or(owned),
                        two,
                        openedB.or(owned)),
                new Race("conditions that overlap and are not equal", move, openedA, move, openedB.or(movedB)),
                new Race("an append on no condition and one on a key", one, null, two, openedA),
                new Race(
                        "an append on no condition and one on a type",
                        one,
                        null,
                        two,
                        ContextQuery.of(AccountOpened.class)),
                new Race("an append on no condition and one on everything", note, null, two, ContextQuery.everything()),
                new Race(
                        "a key that not all types of the query have",
                        one,
                        null,
                        note,
                        ContextQuery.of(AccountOpened.class, NoteWritten.class).where(OWNER, "owner")),
                new Race(
                        "a key that only later facts have",
                        note,
                        null,
                        two,
                        ContextQuery.of(NoteWritten.class).where(AUTHOR, "ann")),
                new Race(
                        "a property that is no key",
                        note,
                        null,
                        two,
                        ContextQuery.of(NoteWritten.class).where(CITY, "Bern")),
                new Race(
                        "a condition on any type",
                        move,
                        null,
                        two,
                        ContextQuery.of().where(ACCOUNT, "b")),
                new Race("two conditions of which one is a key", one, null, two, openedA.where(OWNER, "owner")),
                new Race("a query of several types with and without keys", move, null, two, accountA),
                new Race(
                        "a batch of more keys than are locked one by one, then one of them",
                        many(),
                        null,
                        two,
                        openedA),
                new Race("one key, then a batch of more than are locked one by one", one, null, many(), openedA));
    }

    private static List<AccountOpened> many() {
        return IntStream.range(0, LockSet.MOST)
                .mapToObj(number -> AccountOpened.of(number == 0 ? "a" : "account " + number, "owner " + number))
                .toList();
    }

    void appendFirst(EventStore store, ContextVersion seen) {
        append(store, first, firstQuery, seen);
    }

    void appendSecond(EventStore store, ContextVersion seen) {
        append(store, second, secondQuery, seen);
    }

    private static void append(
            EventStore store, List<? extends Event> facts, @Nullable ContextQuery query, ContextVersion seen) {
        if (query == null) {
            store.append(facts);
        } else {
            store.append(facts, query, seen);
        }
    }

    @Override
    public String toString() {
        return sentence;
    }
}
