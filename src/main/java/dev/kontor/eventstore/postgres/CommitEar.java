package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.FactsAppended;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens, on a connection and a thread of its own, for what the other nodes tell of their commits. After a lost
 * connection it listens anew; what was told in between is found by those who look every second.
 */
public final class CommitEar implements Runnable {

    private static final Logger LOG = System.getLogger(CommitEar.class.getName());
    private static final int PATIENCE_MILLIS = 500;
    private static final int QUIET_BEFORE_PROBE = 20;
    private static final int PROBE_SECONDS = 5;
    private static final long FIRST_DELAY_MILLIS = 100;
    private static final long LONGEST_DELAY_MILLIS = 10_000;

    private final DataSource dataSource;
    private final String node;
    private final Consumer<FactsAppended> listener;
    private volatile boolean closed;
    private volatile boolean listening;
    private long delayMillis = FIRST_DELAY_MILLIS;

    /**
     * @param dataSource gives a connection to a thread without a transaction
     * @param node this one, whose own commits are not told here
     * @param listener hears of the commits of other nodes
     */
    public CommitEar(DataSource dataSource, String node, Consumer<FactsAppended> listener) {
        this.dataSource = dataSource;
        this.node = node;
        this.listener = listener;
    }

    /** Whether it hears what is told now. */
    public boolean isListening() {
        return listening;
    }

    /** Ends {@link #run} within half a second. */
    public void close() {
        closed = true;
    }

    @Override
    public void run() {
        while (!closed) {
            try (var connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                pause(e);
            } finally {
                listening = false;
            }
        }
    }

    private void pause(Exception failure) {
        if (closed) {
            return;
        }
        var level = delayMillis == FIRST_DELAY_MILLIS ? Level.WARNING : Level.DEBUG;
        LOG.log(level, "Commits of other nodes are not heard of until the database answers again.", failure);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(delayMillis);
        while (!closed && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(FIRST_DELAY_MILLIS));
        }
        delayMillis = Math.min(LONGEST_DELAY_MILLIS, delayMillis * 2);
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        execute(connection, "listen " + CommitNotifier.CHANNEL);
        try {
            hear(connection);
        } finally {
            // the connection goes back to the pool, and whoever gets it next wants to hear nothing
            listening = false;
            execute(connection, "unlisten *");
        }
    }

    private void hear(Connection connection) throws SQLException {
        var postgres = connection.unwrap(PGConnection.class);
        listening = true;
        delayMillis = FIRST_DELAY_MILLIS;
        int quiet = 0;
        while (!closed) {
            PGNotification[] told = postgres.getNotifications(PATIENCE_MILLIS);
            quiet = told == null || told.length == 0 ? quiet + 1 : 0;
            if (quiet == 0) {
                for (PGNotification one : told) {
                    tell(one.getParameter());
                }
            } else if (quiet % QUIET_BEFORE_PROBE == 0 && !connection.isValid(PROBE_SECONDS)) {
                throw new SQLException("The connection that listens is dead.");
            }
        }
    }

    private void tell(String text) {
        try {
            var announcement = Announcement.of(text);
            if (!announcement.node().equals(node)) {
                announcement.facts().forEach(listener);
            }
        } catch (RuntimeException e) {
            // of another release, or of nobody of ours
            LOG.log(Level.DEBUG, "A notification was not understood.", e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
