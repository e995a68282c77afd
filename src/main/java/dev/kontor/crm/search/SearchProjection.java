package dev.kontor.crm.search;

import dev.kontor.crm.activity.event.ActivityEvent;
import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.team.event.TeamEvent;
import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventProperties;
import dev.kontor.eventstore.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what is found of each thing. */
@ApplicationScoped
public class SearchProjection implements Projection {

    /** The subscription. */
    static final String NAME = "search";

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected SearchProjection() {}

    /** @param entities joins the transaction of the checkpoint */
    SearchProjection(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Activities came in with the second. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<String> tables() {
        return Set.of("search_entry");
    }

    /** A thing's changes build on each other. */
    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return fact.type().category().entitiesOf(EventProperties.of(fact.type(), fact.payload())).stream()
                .findFirst();
    }

    /** Contacts. */
    public void on(ContactEvent event, EventEnvelope fact) {
        take(new SearchedContacts(), event, fact);
    }

    /** Companies. */
    public void on(CompanyEvent event, EventEnvelope fact) {
        take(new SearchedCompanies(), event, fact);
    }

    /** Customers. */
    public void on(CustomerEvent event, EventEnvelope fact) {
        take(new SearchedCustomers(), event, fact);
    }

    /** Opportunities. */
    public void on(OpportunityEvent event, EventEnvelope fact) {
        take(new SearchedOpportunities(), event, fact);
    }

    /** Orders. */
    public void on(OrderEvent event, EventEnvelope fact) {
        take(new SearchedOrders(), event, fact);
    }

    /** Todos. */
    public void on(TodoEvent event, EventEnvelope fact) {
        take(new SearchedTodos(), event, fact);
    }

    /** Users. */
    public void on(UserEvent event, EventEnvelope fact) {
        take(new SearchedUsers(), event, fact);
    }

    /** Teams. */
    public void on(TeamEvent event, EventEnvelope fact) {
        take(new SearchedTeams(), event, fact);
    }

    /** Activities. */
    public void on(ActivityEvent event, EventEnvelope fact) {
        take(new SearchedActivities(), event, fact);
    }

    private <E extends Event> void take(Searched<E> kind, E event, EventEnvelope fact) {
        var key = new SearchRow.Key(fact.origin().tenant(), kind.kind(), kind.id(event));
        var edit = kind.edit(event);
        SearchRow row = entities.find(SearchRow.class, key);
        if (row == null) {
            begin(key, kind.author(event), edit, fact);
        } else {
            row.take(edit, fact);
        }
    }

    private void begin(SearchRow.Key key, @Nullable UUID author, Edit edit, EventEnvelope fact) {
        if (!edit.parts().containsKey(Edit.TITLE)) {
            throw new IllegalStateException(
                    "The fact at position %d is about %s %s, whose first fact the log does not have before it."
                            .formatted(fact.position(), key.kind(), key.id()));
        }
        var row = new SearchRow(key).by(author);
        row.take(edit, fact);
        entities.persist(row);
    }
}
