package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.FactsAppended;
import dev.kontor.eventstore.subscription.NodeName;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Has this node hear of the commits of others, as if they were its own: as {@link FactsAppended}. */
@Startup
@Singleton
@DependsOn("StoreStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class NodesHearing {

    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    @Resource(name = "jdbc/kontor", lookup = "java:comp/env/jdbc/kontor")
    private DataSource dataSource;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private NodeName node;

    @Inject
    private Event<FactsAppended> events;

    private @Nullable CommitEar ear;
    private @Nullable Thread thread;

    /** Begins to listen. */
    @PostConstruct
    void start() {
        var listening = new CommitEar(dataSource, node.value(), events::fireAsync);
        var runs = threads.newThread(listening);
        runs.setName("kontor-commits-of-others");
        runs.start();
        ear = listening;
        thread = runs;
    }

    /** Ends with the application. */
    @PreDestroy
    void stop() {
        if (ear != null && thread != null) {
            ear.close();
            try {
                thread.join(LONGEST_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
