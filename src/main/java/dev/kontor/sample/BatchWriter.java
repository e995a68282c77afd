package dev.kontor.sample;

import dev.kontor.crm.activity.event.ActivityEvent;
import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.team.event.TeamEvent;
import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.eventstore.Appended;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.command.Transactions;
import java.util.List;
import java.util.stream.Stream;

/**
 * Appends facts that no command decides: one transaction for all that it is given at once. The history is consistent in
 * itself and knows nothing of other facts, so the first append insists that the tenant has none but those of users: the
 * first administrator is there already. Else the same address or number might be taken twice.
 *
 * <p>One writer to a tenant is enough: an append of so many facts takes more locks than PostgreSQL shall keep, and has
 * the tenant's log for itself instead.
 */
final class BatchWriter implements SampleWriter {

    private static final ContextQuery ALL_BUT_USERS = Stream.of(
                    ActivityEvent.class,
                    CompanyEvent.class,
                    ContactEvent.class,
                    CustomerEvent.class,
                    OpportunityEvent.class,
                    OrderEvent.class,
                    TeamEvent.class,
                    TodoEvent.class)
            .map(ContextQuery::ofAll)
            .reduce(ContextQuery::or)
            .orElseThrow();

    private final EventStore store;
    private final Transactions transactions;
    private boolean begun;

    BatchWriter(EventStore store, Transactions transactions) {
        this(store, transactions, false);
    }

    /** @param begun whether the first facts are there already */
    BatchWriter(EventStore store, Transactions transactions, boolean begun) {
        this.store = store;
        this.transactions = transactions;
        this.begun = begun;
    }

    /** @throws dev.kontor.eventstore.ConcurrencyException at the first facts, if the tenant has more than users */
    @Override
    public int write(List<NewEvent> facts) {
        var appended = transactions.inNew(() -> append(facts));
        begun = true;
        return appended.positions().size();
    }

    private Appended append(List<NewEvent> facts) {
        return begun ? store.appendAll(facts) : store.appendAll(facts, ALL_BUT_USERS, ContextVersion.nothingSeen());
    }
}
