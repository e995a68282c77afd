package dev.kontor.eventstore.subscription;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventLog;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.projection.Handlers;
import dev.kontor.eventstore.projection.ProjectionRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to do about facts that a projection has not taken in. Each step is a transaction that holds the subscription's
 * row, as a batch does, so that the two never meet.
 */
@ApplicationScoped
public class DeadLetterQueue {

    /**
     * What came of trying again.
     *
     * @param resolved how many facts were taken in, those that were held included
     * @param failed how many were tried in vain
     */
    public record Retried(int resolved, int failed) {
        Retried plus(Retried other) {
            return new Retried(resolved + other.resolved, failed + other.failed);
        }
    }

    private static final int PAGE = 100;
    private static final Set<DeadLetter.Status> PARKED = EnumSet.of(DeadLetter.Status.PARKED);

    private SubscriptionStore store;
    private DeadLetters letters;
    private EventLog log;
    private FactTaker taker;
    private Faults faults;
    private ProjectionRegistry projections;
    private Transactions transactions;

    /** For the container's proxy. */
    protected DeadLetterQueue() {}

    /** All parts by CDI. */
    @Inject
    public DeadLetterQueue(
            SubscriptionStore store,
            DeadLetters letters,
            EventLog log,
            FactTaker taker,
            Faults faults,
            ProjectionRegistry projections,
            Transactions transactions) {
        this.store = store;
        this.letters = letters;
        this.log = log;
        this.taker = taker;
        this.faults = faults;
        this.projections = projections;
        this.transactions = transactions;
    }

    /**
     * Dead letters in the order of the log.
     *
     * @param statuses which to show
     * @param after the position to go on after; 0 for the first
     * @param limit how many at most
     * @throws UnknownSubscriptionException if there is no subscription of this name
     */
    public List<DeadLetter> list(String subscription, Set<DeadLetter.Status> statuses, long after, int limit) {
        return transactions.acrossTenants(() -> {
            if (store.one(subscription).isEmpty()) {
                throw UnknownSubscriptionException.named(subscription);
            }
            return letters.list(subscription, statuses, after, limit);
        });
    }

    /**
     * One of a subscription.
     *
     * @throws UnknownSubscriptionException if it has none of this number
     */
    public DeadLetter one(String subscription, long id) {
        return transactions.acrossTenants(() -> find(subscription, id));
    }

    /**
     * Has a parked fact taken in after all, and then, in order, those held behind it, until one fails.
     *
     * @throws UnknownSubscriptionException if there is no such letter
     * @throws SubscriptionStateException if it is not parked, or its read model waits to be rebuilt
     */
    public Retried retry(String subscription, long id) {
        var retried = new Retried(0, 0);
        Optional<Long> next = Optional.of(id);
        while (next.isPresent()) {
            long current = next.get();
            try {
                next = transactions.acrossTenants(() -> take(subscription, current));
                retried = retried.plus(new Retried(1, 0));
            } catch (FactFailedException e) {
                transactions.acrossTenants(() -> {
                    letters.failedAgain(current, faults.describe(e.reason()));
                    return true;
                });
                return retried.plus(new Retried(0, 1));
            }
        }
        return retried;
    }

    /**
     * Has all parked facts tried once more, in order, and those behind them.
     *
     * @throws UnknownSubscriptionException if there is no subscription of this name
     * @throws SubscriptionStateException if its read model waits to be rebuilt
     */
    public Retried retryAll(String subscription) {
        var retried = new Retried(0, 0);
        long after = 0;
        while (true) {
            var page = list(subscription, PARKED, after, PAGE);
            if (page.isEmpty()) {
                return retried;
            }
            for (DeadLetter letter : page) {
                // its entity's turn may have come already
                if (one(subscription, letter.id()).status() == DeadLetter.Status.PARKED) {
                    retried = retried.plus(retry(subscription, letter.id()));
                }
            }
            after = page.getLast().position();
        }
    }

    /**
     * Does without a fact, for good; those held behind it are taken in, in order, until one fails.
     *
     * @param reason why; not blank
     * @throws UnknownSubscriptionException if there is no such letter
     * @throws SubscriptionStateException if it is settled already, or its read model waits to be rebuilt
     */
    public Retried discard(String subscription, long id, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Say why the fact is discarded.");
        }
        Optional<Long> next = transactions.acrossTenants(() -> {
            handlers(subscription);
            var letter = find(subscription, id);
            if (!letter.status().isOpen()) {
                throw new SubscriptionStateException(
                        "The dead letter %d is %s already.".formatted(id, letter.status()));
            }
            letters.discard(id, reason);
            return bringForwardNext(letter);
        });
        return next.map(follower -> retry(subscription, follower)).orElse(new Retried(0, 0));
    }

    /** Takes one in; returns the one held behind it. */
    private Optional<Long> take(String subscription, long id) {
        var handlers = handlers(subscription);
        var letter = find(subscription, id);
        if (letter.status() != DeadLetter.Status.PARKED) {
            throw new SubscriptionStateException(
                    "The dead letter %d is %s and cannot be tried again; one that is held follows when the one before it is settled."
                            .formatted(id, letter.status()));
        }
        long start = System.nanoTime();
        taker.takeAlone(handlers, fact(handlers, letter));
        letters.resolve(id);
        store.count(subscription, SubscriptionStore.Work.of(1, start, 0));
        return bringForwardNext(letter);
    }

    private Optional<Long> bringForwardNext(DeadLetter letter) {
        String entity = letter.entity();
        if (entity == null) {
            return Optional.empty();
        }
        var next = letters.firstOpen(letter.subscription(), new DeadLetters.Entity(letter.tenant(), entity))
                .filter(first -> first.status() == DeadLetter.Status.HELD);
        next.ifPresent(first -> letters.bringForward(first.id()));
        return next.map(DeadLetter::id);
    }

    private EventEnvelope fact(Handlers handlers, DeadLetter letter) {
        var slice = log.readAfter(letter.position() - 1, 1, Set.of(letter.eventType()));
        var unreadable = slice.unreadable();
        if (unreadable != null) {
            throw new FactFailedException(handlers.name(), letter.position(), unreadable.failure());
        }
        return slice.events().stream()
                .filter(event -> event.position() == letter.position())
                .findFirst()
                .orElseThrow(() -> new SubscriptionStateException(
                        "The log has no fact at position %d: discard the dead letter.".formatted(letter.position())));
    }

    /** Holds the subscription's row; what new code makes of facts must not get into an old read model. */
    private Handlers handlers(String subscription) {
        var row = store.lock(subscription).orElseThrow(() -> UnknownSubscriptionException.named(subscription));
        return projections
                .named(subscription)
                .filter(handlers -> row.isWrittenBy(handlers.version()))
                .orElseThrow(() -> new SubscriptionStateException(
                        "The read model of '%s' is not of this release's version: it must be rebuilt first."
                                .formatted(subscription)));
    }

    private DeadLetter find(String subscription, long id) {
        @Nullable DeadLetter letter = letters.one(id).orElse(null);
        if (letter == null || !letter.subscription().equals(subscription)) {
            throw UnknownSubscriptionException.deadLetter(subscription, id);
        }
        return letter;
    }
}
