package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.FactsAppended;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Tells the other nodes of commits. On a connection and a thread of its own, so that no writer waits for the lock that
 * a notification takes at commit; what is committed meanwhile goes together into the next one. What cannot be told is
 * dropped: the others look every second.
 */
public final class CommitNotifier {

    /** The channel that all nodes listen on. */
    static final String CHANNEL = "kontor_facts";

    private static final Logger LOG = System.getLogger(CommitNotifier.class.getName());
    private static final String NOTIFY = "select pg_notify('" + CHANNEL + "', ?)";

    private final DataSource dataSource;
    private final String node;
    private final Executor executor;
    private final Queue<FactsAppended> pending = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean sending = new AtomicBoolean();

    /**
     * @param dataSource gives connections that commit each statement, to a thread without a transaction
     * @param node whose commits these are
     * @param executor where to send
     */
    public CommitNotifier(DataSource dataSource, String node, Executor executor) {
        this.dataSource = dataSource;
        this.node = node;
        this.executor = executor;
    }

    /** Tells of a commit, soon. */
    public void committed(FactsAppended facts) {
        pending.add(facts);
        sendUnlessSending();
    }

    private void sendUnlessSending() {
        if (!sending.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.execute(this::sendAll);
        } catch (RejectedExecutionException e) {
            pending.clear();
            sending.set(false);
        }
    }

    private void sendAll() {
        try {
            List<FactsAppended> commits = drained();
            while (!commits.isEmpty()) {
                send(new Announcement(node, Announcement.coalesced(commits)));
                commits = drained();
            }
        } finally {
            sending.set(false);
        }
        if (!pending.isEmpty()) {
            // came after the last look and before the flag
            sendUnlessSending();
        }
    }

    private List<FactsAppended> drained() {
        var commits = new ArrayList<FactsAppended>();
        for (var next = pending.poll(); next != null; next = pending.poll()) {
            commits.add(next);
        }
        return commits;
    }

    private void send(Announcement announcement) {
        try (var connection = dataSource.getConnection();
                var notify = connection.prepareStatement(NOTIFY)) {
            for (String text : announcement.texts()) {
                notify.setString(1, text);
                notify.execute();
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "The other nodes could not be told of a commit; they look every second.", e);
        }
    }
}
