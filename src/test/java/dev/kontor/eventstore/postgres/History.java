package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What transactions did, as their clients know it, and whether that can be: whether they could have come one after
 * the other, each seeing what its versions stood for and nothing else.
 */
final class History {

    /**
     * An accepted append.
     *
     * @param begun when it was called, by {@link #tick()}
     * @param interest its context; null if on none
     * @param seen what it was appended with
     * @param read what was read for that version, if it was read in full; null else
     * @param positions where its facts are
     */
    record Append(
            long begun,
            @Nullable Interest interest,
            ContextVersion seen,
            @Nullable Set<Long> read,
            List<Long> positions) {}

    /** A committed transaction, equal to no other. */
    private static final class Transaction {

        private final List<Append> appends;
        private final long ended;

        private Transaction(List<Append> appends, long ended) {
            this.appends = List.copyOf(appends);
            this.ended = ended;
        }

        List<Append> appends() {
            return appends;
        }

        long begun() {
            return appends.getFirst().begun();
        }

        /** When its commit had returned. */
        long ended() {
            return ended;
        }
    }

    private final AtomicLong clock = new AtomicLong();
    private final Queue<Transaction> committed = new ConcurrentLinkedQueue<>();

    long tick() {
        return clock.incrementAndGet();
    }

    void committed(List<Append> appends) {
        committed.add(new Transaction(appends, tick()));
    }

    int size() {
        return committed.size();
    }

    /** What is wrong with it, in words; nothing if all is well. */
    List<String> violations(Map<Long, Event> log) {
        var violations = new ArrayList<String>();
        var writers = new HashMap<Long, Transaction>();
        committed.forEach(transaction -> transaction
                .appends()
                .forEach(append -> append.positions().forEach(position -> writers.put(position, transaction))));
        if (!writers.keySet().equals(log.keySet())) {
            violations.add("the log holds other facts than were committed");
        }
        var order = new Precedence();
        for (Transaction transaction : committed) {
            order.inTime(transaction, transaction.begun(), transaction.ended());
            transaction.appends().forEach(append -> check(append, transaction, writers, log, order, violations));
        }
        if (order.hasCycle()) {
            violations.add("transactions saw each other in a circle");
        }
        return violations;
    }

    private static void check(
            Append append,
            Transaction transaction,
            Map<Long, Transaction> writers,
            Map<Long, Event> log,
            Precedence order,
            List<String> violations) {
        var interest = append.interest();
        if (interest == null) {
            return;
        }
        log.forEach((position, fact) -> {
            var writer = writers.get(position);
            if (writer == null || !interest.matches().test(fact)) {
                return;
            }
            boolean seen = append.seen().covers(position);
            if (seen && append.read() != null && !append.read().contains(position)) {
                violations.add("a version stands for %d, which was not read".formatted(position));
            }
            if (writer == transaction) {
                if (!seen && position < append.positions().getFirst()) {
                    violations.add("own fact %d was missed".formatted(position));
                }
                return;
            }
            if (!seen && writer.ended() < append.begun()) {
                violations.add("fact %d was committed before and missed".formatted(position));
            }
            if (seen) {
                order.before(writer, transaction);
            } else {
                order.before(transaction, writer);
            }
        });
    }
}
