package dev.kontor.eventstore.transfer;

import dev.kontor.eventstore.Appended;
import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContentionException;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.DuplicateEventException;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.erasure.Erasures;
import dev.kontor.eventstore.transfer.ImportedFacts.Reached;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Stores facts of one tenant batch by batch, each in a transaction of its own and each fact once.
 *
 * <p>The first append of a batch is guarded by the whole ground: nothing may be on it but what was imported before. Its
 * locks keep everybody else off until the commit, so where one batch ends nobody can have written below, and the next
 * one need only look at what is above.
 */
final class ImportBatches {

    /** How often a batch is tried that others' locks got in the way of. */
    private static final int ATTEMPTS = 8;

    private final EventStore store;
    private final ImportedFacts imported;
    private final Erasures erasures;
    private final Transactions transactions;
    private final CurrentOrigin current;
    private final ImportGround ground;

    ImportBatches(
            EventStore store,
            ImportedFacts imported,
            Erasures erasures,
            Transactions transactions,
            CurrentOrigin current,
            ImportGround ground) {
        this.store = store;
        this.imported = imported;
        this.erasures = erasures;
        this.transactions = transactions;
        this.current = current;
        this.ground = ground;
    }

    /**
     * Stores those that the tenant does not have yet.
     *
     * @throws ImportRefusedException if they do not go with what is there
     */
    ImportReport store(String tenant, List<Incoming> batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.inTenant(tenant, () -> storeNew(tenant, batch));
            } catch (ContentionException contention) {
                if (attempt == ATTEMPTS) {
                    throw contention;
                }
            } catch (DuplicateEventException taken) {
                throw ImportRefusedException.idTaken(taken);
            }
        }
    }

    private ImportReport storeNew(String tenant, List<Incoming> batch) {
        var last = imported.enter(tenant);
        var known = imported.known(tenant, batch.stream().map(ImportBatches::id).toList());
        var fresh = batch.stream().filter(one -> !known.contains(id(one))).toList();
        if (fresh.isEmpty()) {
            return new ImportReport(batch.size(), 0, batch.size(), 0);
        }
        if (fresh.getFirst().position() <= last.sourcePosition()) {
            throw ImportRefusedException.otherLog(fresh.getFirst().position());
        }
        long position = append(fresh, last.position());
        ground.verify(fresh);
        imported.advance(tenant, new Reached(position, fresh.getLast().position()), fresh.size());
        return new ImportReport(batch.size(), fresh.size(), batch.size() - fresh.size(), position);
    }

    private static UUID id(Incoming one) {
        var id = one.fact().eventId();
        if (id == null) {
            throw new IllegalArgumentException("An imported fact has an id.");
        }
        return id;
    }

    private long append(List<Incoming> facts, long last) {
        var runs = runs(facts);
        long position = append(runs.getFirst(), () -> guarded(runs.getFirst(), last));
        for (var run : runs.subList(1, runs.size())) {
            position = append(run, () -> store.appendAll(facts(run)));
        }
        return position;
    }

    /** For whom the facts were, not for who imports them. */
    private long append(List<Incoming> run, Supplier<Appended> append) {
        var origin = run.getFirst().origin();
        // the keys before the fact, as with each erasure; a fact that erases stands alone
        run.getFirst().erased().ifPresent(subject -> erasures.destroy(origin.tenant(), List.of(subject)));
        return current.during(origin, append).lastPosition();
    }

    private Appended guarded(List<Incoming> run, long last) {
        var seen = last == 0 ? ContextVersion.nothingSeen() : ContextVersion.completeUpTo(store.epoch(), last);
        try {
            return store.appendAll(facts(run), ground.untouched(), seen);
        } catch (ConcurrencyException touched) {
            throw ImportRefusedException.notEmpty(touched.conflictingPositions(), touched);
        }
    }

    private static List<NewEvent> facts(List<Incoming> run) {
        return run.stream().map(Incoming::fact).toList();
    }

    /** Neighbours of one origin; whoever erases stands alone. */
    private static List<List<Incoming>> runs(List<Incoming> facts) {
        var runs = new ArrayList<List<Incoming>>();
        Incoming before = null;
        for (var fact : facts) {
            boolean joins = before != null
                    && before.origin().equals(fact.origin())
                    && before.erased().isEmpty()
                    && fact.erased().isEmpty();
            if (!joins) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(fact);
            before = fact;
        }
        return runs;
    }
}
