package dev.kontor.eventstore.subscription;

import dev.kontor.eventstore.observation.AfterCommit;
import dev.kontor.eventstore.observation.Figure;
import dev.kontor.eventstore.observation.Meter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Counts and tells what subscriptions have done, once it is committed. */
public final class ObservedSubscriptionStore implements SubscriptionStore {

    private final SubscriptionStore store;
    private final Meter meter;
    private final AfterCommit afterCommit;
    private final Consumer<SubscriptionAdvanced> told;

    /**
     * @param store does the work
     * @param meter takes the figures
     * @param afterCommit of the transaction that the store's caller is in
     * @param told hears how far a subscription has come
     */
    public ObservedSubscriptionStore(
            SubscriptionStore store, Meter meter, AfterCommit afterCommit, Consumer<SubscriptionAdvanced> told) {
        this.store = store;
        this.meter = meter;
        this.afterCommit = afterCommit;
        this.told = told;
    }

    @Override
    public void register(String name, int version) {
        store.register(name, version);
    }

    @Override
    public Optional<Locked> lock(String name) {
        return store.lock(name);
    }

    @Override
    public void advance(String name, long position, Work work) {
        store.advance(name, position, work);
        afterCommit.run(() -> {
            record(name, work);
            told.accept(new SubscriptionAdvanced(name, position));
        });
    }

    @Override
    public void count(String name, Work work) {
        store.count(name, work);
        afterCommit.run(() -> record(name, work));
    }

    private void record(String name, Work work) {
        if (work.events() > 0) {
            meter.record(Figure.PROJECTION_EVENTS, work.events(), name);
            meter.record(Figure.PROJECTION_BATCH_TIME, work.time().toNanos(), name);
        }
        if (work.errors() > 0) {
            meter.record(Figure.DEAD_LETTERS_PARKED, work.errors(), name);
        }
    }

    @Override
    public void failed(String name, String node, String error, int tolerated) {
        store.failed(name, node, error, tolerated);
        afterCommit.run(() -> meter.record(Figure.PROJECTION_FAILURES, 1, name));
    }

    @Override
    public void halt(String name, String error) {
        store.halt(name, error);
        afterCommit.run(() -> meter.record(Figure.PROJECTION_FAILURES, 1, name));
    }

    @Override
    public void check(boolean closely) {
        store.check(closely);
    }

    @Override
    public long position(String name) {
        return store.position(name);
    }

    @Override
    public List<Subscription> all() {
        return store.all();
    }

    @Override
    public Optional<Subscription> one(String name) {
        return store.one(name);
    }

    @Override
    public void become(String name, SubscriptionStatus status) {
        store.become(name, status);
    }
}
