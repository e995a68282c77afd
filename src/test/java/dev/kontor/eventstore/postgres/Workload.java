package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContentionException;
import dev.kontor.eventstore.ContextSnapshot;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Random transactions on a few keys: with and without a context, with one append or two, with versions just read,
 * read a while ago, of a read model or none, as objects and as text; some rolled back.
 */
final class Workload {

    /** A context as some worker has read it. */
    private record Reading(
            Interest interest,
            ContextVersion version,
            @Nullable Set<Long> read) {}

    private final Database database;
    private final History history = new History();

    Workload(Database database) {
        this.database = database;
        // two appends in a transaction may make a deadlock; let it not take up the time
        database.run("alter database " + database.name() + " set deadlock_timeout = '10ms'");
    }

    /** Works for a while and gives what is wrong with the outcome. */
    List<String> violations(int threads, Duration duration, long seed) {
        long end = System.nanoTime() + duration.toNanos();
        Crowd.run(threads, number -> {
            var random = new Random(seed + number);
            var stale = new HashMap<Integer, Reading>();
            while (System.nanoTime() < end) {
                transact(random, stale);
            }
        });
        return history.violations(log());
    }

    int committed() {
        return history.size();
    }

    private void transact(Random random, Map<Integer, Reading> stale) {
        try (var session = database.node().begin(Database.TENANT)) {
            var appends = new ArrayList<History.Append>();
            for (int number = random.nextInt(6) == 0 ? 2 : 1; number > 0; number--) {
                appends.add(append(session.store(), random, stale));
                pause(random);
            }
            if (random.nextInt(10) == 0) {
                session.rollback();
            } else {
                session.commit();
                history.committed(appends);
            }
        } catch (ConcurrencyException | ContentionException e) {
            // refused; nothing is left
        }
    }

    private History.Append append(EventStore store, Random random, Map<Integer, Reading> stale) {
        List<Event> facts = new ArrayList<>();
        for (int number = random.nextInt(1, 3); number > 0; number--) {
            facts.add(Interest.fact(random));
        }
        if (random.nextInt(4) == 0) {
            long begun = history.tick();
            return new History.Append(
                    begun,
                    null,
                    ContextVersion.nothingSeen(),
                    null,
                    store.append(facts).positions());
        }
        var reading = reading(store, random, stale);
        pause(random);
        long begun = history.tick();
        var positions = store.append(facts, reading.interest().query(), reading.version())
                .positions();
        return new History.Append(begun, reading.interest(), reading.version(), reading.read(), positions);
    }

    private static Reading reading(EventStore store, Random random, Map<Integer, Reading> stale) {
        var interest = Interest.random(random);
        int kind = random.nextInt(10);
        if (kind == 0) {
            long complete = store.watermark();
            return new Reading(
                    interest,
                    ContextVersion.completeUpTo(store.epoch(), complete),
                    positions(store.read(interest.query()), complete));
        }
        var old = stale.remove(random.nextInt(4));
        if (kind <= 3 && old != null) {
            return kind == 3
                    ? new Reading(
                            old.interest(),
                            store.read(old.interest().query(), old.version()).version(),
                            null)
                    : old;
        }
        var snapshot = store.read(interest.query());
        var read = positions(snapshot, Long.MAX_VALUE);
        var version = random.nextBoolean()
                ? snapshot.version()
                : ContextVersion.parse(snapshot.version().toString());
        var reading = new Reading(interest, version, read);
        stale.put(random.nextInt(4), reading);
        return reading;
    }

    private static Set<Long> positions(ContextSnapshot snapshot, long upTo) {
        return snapshot.events().stream()
                .map(EventEnvelope::position)
                .filter(position -> position <= upTo)
                .collect(Collectors.toSet());
    }

    private static void pause(Random random) {
        if (random.nextInt(3) == 0) {
            LockSupport.parkNanos(random.nextLong(4_000_000));
        }
    }

    private Map<Long, Event> log() {
        var log = new TreeMap<Long, Event>();
        database.node()
                .call(
                        Database.TENANT,
                        session -> session.log().readAfter(0, Integer.MAX_VALUE).events())
                .forEach(fact -> log.put(fact.position(), fact.event()));
        return log;
    }
}
