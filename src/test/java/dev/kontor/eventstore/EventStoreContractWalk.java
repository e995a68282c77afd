package dev.kontor.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * A random walk of reads and appends beside a model of the definition: a version is the set of the facts that it saw,
 * and an append is refused exactly if a matching fact is not in it.
 */
final class EventStoreContractWalk {

    /** A query and, written down a second time, what it means. */
    private record Context(ContextQuery query, Predicate<Event> means) {}

    /** What was handed out for a context, and what it stands for. */
    private record Seen(Context context, ContextVersion version, Set<Long> positions) {}

    private static final List<String> NAMES = List.of("a", "b", "c");

    private final Random random;
    private final ToLongFunction<String> storeOldNote;
    private final TreeMap<Long, Event> facts = new TreeMap<>();
    private final List<Seen> versions = new ArrayList<>();
    private int accepted;
    private int refused;

    EventStoreContractWalk(long seed, ToLongFunction<String> storeOldNote) {
        this.random = new Random(seed);
        this.storeOldNote = storeOldNote;
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }

    /** A few steps in one transaction. */
    Void takeSteps(EventStore store) {
        for (int steps = 1 + random.nextInt(6); steps > 0; steps--) {
            switch (random.nextInt(4)) {
                case 0 -> read(store, new Seen(context(), ContextVersion.nothingSeen(), Set.of()));
                case 1 -> read(store, some());
                case 2 -> append(store, some());
                default -> appendFreely(store);
            }
        }
        return null;
    }

    /** Something that an earlier release does meanwhile. */
    void betweenTransactions() {
        if (random.nextBoolean()) {
            var by = name();
            facts.put(storeOldNote.applyAsLong(by), NoteWritten.of(by, "old"));
        }
    }

    private void read(EventStore store, Seen since) {
        var snapshot = store.read(since.context().query(), since.version());
        var expected = matching(since.context());
        var fresh = new TreeSet<>(expected);
        fresh.removeAll(since.positions());
        assertThat(EventStoreContract.positions(snapshot))
                .as("%s since %s", since.context().query(), since.version())
                .containsExactlyElementsOf(fresh);
        versions.add(new Seen(
                since.context(), ContextVersion.parse(snapshot.version().toString()), expected));
    }

    private void append(EventStore store, Seen seen) {
        var conflicts = matching(seen.context());
        conflicts.removeAll(seen.positions());
        var event = event();
        var query = seen.context().query();
        var refusal = catchThrowableOfType(
                ConcurrencyException.class, () -> stored(event, store.append(List.of(event), query, seen.version())));
        if (conflicts.isEmpty()) {
            assertThat(refusal).as("%s at %s", query, seen.version()).isNull();
            accepted++;
        } else {
            assertThat(refusal)
                    .as("%s at %s misses %s", query, seen.version(), conflicts)
                    .isNotNull();
            assertThat(refusal.conflictingPositions()).containsExactlyElementsOf(conflicts);
            refused++;
        }
    }

    private void appendFreely(EventStore store) {
        var event = event();
        stored(event, store.append(List.of(event)));
    }

    private void stored(Event event, Appended appended) {
        facts.put(appended.lastPosition(), event);
    }

    private Set<Long> matching(Context context) {
        var positions = new TreeSet<Long>();
        facts.forEach((position, event) -> {
            if (context.means().test(event)) {
                positions.add(position);
            }
        });
        return positions;
    }

    private Seen some() {
        return versions.isEmpty() || random.nextInt(8) == 0
                ? new Seen(context(), ContextVersion.nothingSeen(), Set.of())
                : versions.get(versions.size() - 1 - random.nextInt(Math.min(6, versions.size())));
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private Event event() {
        return switch (random.nextInt(3)) {
            case 0 -> AccountOpened.of(name(), name());
            case 1 -> MoneyMoved.of(name(), name());
            default -> NoteWritten.of(name(), "note").in(name());
        };
    }

    private Context context() {
        var one = simple();
        if (random.nextInt(3) > 0) {
            return one;
        }
        var two = simple();
        return new Context(one.query().or(two.query()), one.means().or(two.means()));
    }

    private Context simple() {
        var name = name();
        return switch (random.nextInt(7)) {
            case 0 ->
                new Context(
                        ContextQuery.of(AccountOpened.class, MoneyMoved.class).where(Sample.ACCOUNT, name),
                        event -> hasAccount(event, name));
            case 1 ->
                new Context(ContextQuery.everything().where(Sample.ACCOUNT, name), event -> hasAccount(event, name));
            case 2 ->
                new Context(
                        ContextQuery.of(NoteWritten.class).where(Sample.AUTHOR, name),
                        event -> event instanceof NoteWritten note
                                && note.author().equals(name));
            case 3 ->
                new Context(
                        ContextQuery.everything().where(Sample.CITY, name),
                        event -> event instanceof NoteWritten note
                                && note.place() != null
                                && note.place().city().equals(name));
            case 4 ->
                new Context(
                        ContextQuery.of(AccountOpened.class)
                                .where(Sample.OWNER, name)
                                .where(Sample.ACCOUNT, "a"),
                        event -> event instanceof AccountOpened opened
                                && opened.owner().equals(name)
                                && opened.account().equals("a"));
            case 5 -> new Context(ContextQuery.of(NoteWritten.class), NoteWritten.class::isInstance);
            default -> new Context(ContextQuery.everything(), event -> true);
        };
    }

    private static boolean hasAccount(Event event, String account) {
        return switch (event) {
            case AccountOpened opened -> opened.account().equals(account);
            case MoneyMoved moved -> moved.from().equals(account) || moved.to().equals(account);
            default -> false;
        };
    }
}
