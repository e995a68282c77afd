package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.EventStore;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One open transaction that a test drives step by step, on a thread of its own so that it may wait for another. That
 * it waits is PostgreSQL's word, not a matter of time.
 */
final class Actor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Node node;
    private final Node.Session session;
    private final int process;

    Actor(Node node) {
        this.node = node;
        this.session = call(() -> node.begin(Database.TENANT));
        this.process = does(s -> ((Number) s.entities()
                        .createNativeQuery("select pg_backend_pid()", Integer.class)
                        .getSingleResult())
                .intValue());
    }

    /** Does a step and gives what came of it. */
    <T> T does(Function<Node.Session, T> step) {
        return begins(step).result();
    }

    /** Does a step with the store. */
    <T> T with(Function<EventStore, T> step) {
        return does(s -> step.apply(s.store()));
    }

    /** Begins a step that may have to wait. */
    <T> Step<T> begins(Function<Node.Session, T> step) {
        return new Step<>(CompletableFuture.supplyAsync(() -> step.apply(session), thread));
    }

    void commits() {
        does(s -> {
            s.commit();
            return true;
        });
    }

    void rollsBack() {
        does(s -> {
            s.rollback();
            return true;
        });
    }

    Node.Session session() {
        return session;
    }

    int process() {
        return process;
    }

    @Override
    public void close() {
        call(() -> {
            try {
                session.close();
            } catch (RuntimeException e) {
                // its backend may have been ended on purpose
            }
            return true;
        });
        thread.shutdown();
    }

    private <T> T call(java.util.concurrent.Callable<T> work) {
        try {
            return thread.submit(work).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** A step under way. */
    final class Step<T> {

        private final CompletableFuture<T> future;

        private Step(CompletableFuture<T> future) {
            this.future = future;
        }

        /** Whether the step has to wait for another transaction; false once it is done without. */
        boolean waits() {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                if (future.isDone()) {
                    return false;
                }
                if (isBlocked()) {
                    return true;
                }
            }
            throw new AssertionError("The step neither ends nor waits for a lock.");
        }

        boolean isDone() {
            return future.isDone();
        }

        private boolean isBlocked() {
            try (var connection = node.pool().getConnection();
                    var statement = connection.prepareStatement("select cardinality(pg_blocking_pids(?)) > 0")) {
                statement.setInt(1, process);
                try (var row = statement.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            } catch (java.sql.SQLException e) {
                throw new AssertionError(e);
            }
        }

        /** What came of it; throws what the step threw. */
        T result() {
            try {
                return future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException refusal) {
                    throw refusal;
                }
                throw e;
            }
        }

        /** What refused it, null if nothing did. */
        @Nullable
        RuntimeException refusal() {
            try {
                result();
                return null;
            } catch (RuntimeException e) {
                return e;
            }
        }
    }
}
