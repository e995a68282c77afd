package dev.kontor.eventstore.sync;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/** Those who wait, by subscription, the lowest position first. */
final class Waiters {

    /**
     * Someone who waits.
     *
     * @param subscription for which read model
     * @param position until it has come so far
     * @param arrived completed then
     */
    record Waiter(String subscription, long position, CompletableFuture<Boolean> arrived)
            implements Comparable<Waiter> {
        @Override
        public int compareTo(Waiter other) {
            return Long.compare(position, other.position);
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Queue<Waiter>> bySubscription = new HashMap<>();

    Waiter add(String subscription, long position) {
        var waiter = new Waiter(subscription, position, new CompletableFuture<>());
        lock.lock();
        try {
            bySubscription
                    .computeIfAbsent(subscription, name -> new PriorityQueue<>())
                    .add(waiter);
        } finally {
            lock.unlock();
        }
        return waiter;
    }

    void remove(Waiter waiter) {
        lock.lock();
        try {
            bySubscription.computeIfPresent(waiter.subscription(), (name, queue) -> {
                queue.remove(waiter);
                return queue.isEmpty() ? null : queue;
            });
        } finally {
            lock.unlock();
        }
    }

    /** Which subscriptions are waited for. */
    Set<String> names() {
        lock.lock();
        try {
            return Set.copyOf(bySubscription.keySet());
        } finally {
            lock.unlock();
        }
    }

    void reached(String subscription, long position) {
        lock.lock();
        try {
            var queue = bySubscription.get(subscription);
            while (queue != null && !queue.isEmpty() && queue.element().position() <= position) {
                queue.remove().arrived().complete(true);
            }
            if (queue != null && queue.isEmpty()) {
                bySubscription.remove(subscription);
            }
        } finally {
            lock.unlock();
        }
    }
}
