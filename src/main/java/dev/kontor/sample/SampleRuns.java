package dev.kontor.sample;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.crm.opportunity.SalesPipeline;
import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.command.CommandBus;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.subscription.FactScope;
import dev.kontor.eventstore.subscription.ServerThreads;
import dev.kontor.sample.SampleRun.Status;
import dev.kontor.sample.story.History;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores sample data in the background, one order at a time on each node. The node remembers its last one. */
@ApplicationScoped
public class SampleRuns {

    private EventStore store;
    private CommandBus bus;
    private Transactions transactions;
    private SalesPipeline pipeline;
    private CurrentOrigin current;
    private FactScope scope;
    private ServerThreads threads;
    private @Nullable SampleRun last;
    private String tenantOfLast = "";

    /** For the container's proxy. */
    protected SampleRuns() {}

    /** All parts by CDI. */
    @Inject
    public SampleRuns(
            EventStore store,
            CommandBus bus,
            Transactions transactions,
            SalesPipeline pipeline,
            CurrentOrigin current,
            FactScope scope,
            ServerThreads threads) {
        this.store = store;
        this.bus = bus;
        this.transactions = transactions;
        this.pipeline = pipeline;
        this.current = current;
        this.scope = scope;
        this.threads = threads;
    }

    /**
     * Begins to store sample data, for whom the current request acts.
     *
     * @return what was begun; empty if another order is being worked on
     */
    public synchronized Optional<SampleRun> begin(SampleOrder order) {
        if (last != null && last.status() == Status.RUNNING) {
            return Optional.empty();
        }
        var run = new SampleRun(UuidCreator.getTimeOrderedEpoch(), order);
        var origin = current.get();
        last = run;
        tenantOfLast = origin.tenant();
        threads.execute(() -> work(run, origin));
        return Optional.of(run);
    }

    /** The order of this id, if it is this node's last one and of the tenant whom the current request is for. */
    public synchronized Optional<SampleRun> find(UUID id) {
        var tenant = current.get().tenant();
        return Optional.ofNullable(last).filter(run -> run.id().equals(id) && tenantOfLast.equals(tenant));
    }

    private void work(SampleRun run, Origin origin) {
        var unused = scope.during(() -> current.during(origin, () -> {
            var order = run.order();
            run.work(new History(order.seed(), order.events(), order.end(), pipeline), writer(order));
            return run;
        }));
    }

    private SampleWriter writer(SampleOrder order) {
        return switch (order.through()) {
            case BATCH -> new BatchWriter(store, transactions);
            case COMMANDS -> new CommandWriter(bus);
        };
    }
}
