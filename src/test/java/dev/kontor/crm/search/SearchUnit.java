package dev.kontor.crm.search;

import dev.kontor.crm.activity.event.ActivityCatalog;
import dev.kontor.crm.company.event.CompanyCatalog;
import dev.kontor.crm.contact.event.ContactCatalog;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.customer.event.CustomerCatalog;
import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.crm.order.event.OrderCatalog;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.crm.team.TeamMemberProjection;
import dev.kontor.crm.team.event.TeamCatalog;
import dev.kontor.crm.todo.event.TodoCatalog;
import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.projection.Handlers;
import dev.kontor.eventstore.projection.ProjectionRegistry;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.testing.Scenario;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Search on a database of its own, without a server. */
final class SearchUnit implements AutoCloseable {

    private static final EventCatalog[] CATALOGS = {
        new ContactCatalog(),
        new CompanyCatalog(),
        new CustomerCatalog(),
        new OpportunityCatalog(),
        new OrderCatalog(),
        new TodoCatalog(),
        new UserCatalog(),
        new TeamCatalog(),
        new ActivityCatalog()
    };

    private final MigratedDatabase database = new MigratedDatabase();
    private final EntityManagerFactory factory = ReadModelUnit.on(database.jdbcUrl());

    /** All types that are searched. */
    static EventTypes types() {
        return new EventTypes(List.of(CATALOGS));
    }

    /** The facts of one tenant. */
    static List<EventEnvelope> facts(String tenant, Event... events) {
        return Scenario.of(CATALOGS)
                .as(new Origin(tenant, "ann", "request", null, null))
                .given(events)
                .factsOf(ContextQuery.everything());
    }

    /** A contact with an address made of its name. */
    static ContactCreated contact(String name) {
        var address = "c" + Integer.toHexString(name.hashCode()) + "@example.org";
        return new ContactCreated(new ContactId(UUID.randomUUID()), name, new EmailAddress(address));
    }

    /** Takes facts in. */
    void take(String tenant, Event... events) {
        factory.runInTransaction(entities -> {
            var projections = new ProjectionRegistry(
                    List.of(new SearchProjection(entities), new TeamMemberProjection(entities)), types());
            facts(tenant, events)
                    .forEach(fact -> projections.all().forEach((Handlers handlers) -> handlers.apply(fact)));
        });
    }

    /** What is found, of any kind. */
    SearchResult find(String tenant, String text) {
        return find(
                tenant,
                text,
                20,
                "activity",
                "contact",
                "company",
                "customer",
                "opportunity",
                "order",
                "todo",
                "user",
                "team");
    }

    /** What is found. */
    SearchResult find(String tenant, String text, int limit, String... kinds) {
        return factory.callInTransaction(entities -> new Search(within(entities), entities)
                .find(text, new SearchScope(tenant, null, Arrays.asList(kinds), limit)));
    }

    /** The titles of the activities that somebody finds, in order. */
    List<String> activities(String tenant, @Nullable UUID viewer, String text) {
        var scope = new SearchScope(tenant, viewer, List.of("activity"), 20);
        return factory
                .callInTransaction(entities -> new Search(within(entities), entities).find(text, scope))
                .items()
                .stream()
                .map(SearchHit::title)
                .toList();
    }

    /** The titles of what is found, in order. */
    List<String> titles(String text) {
        return find("t", text).items().stream().map(SearchHit::title).toList();
    }

    EntityManagerFactory factory() {
        return factory;
    }

    /** The search has the transaction of the test. */
    private static Transactions within(EntityManager entities) {
        return new Transactions() {
            @Override
            public <T> T inNew(Supplier<T> work) {
                if (!entities.isJoinedToTransaction()) {
                    throw new IllegalStateException("There is no transaction.");
                }
                return work.get();
            }
        };
    }

    @Override
    public void close() {
        factory.close();
        database.close();
    }
}
