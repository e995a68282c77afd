package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityEvent.ThingKind;
import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.crm.todo.event.TodoEvent.TodoCreated;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The facts by which things of each kind came to be. */
final class ThingFacts {

    private ThingFacts() {}

    static Event making(ThingKind kind, UUID id) {
        return switch (kind) {
            case CONTACT -> ActivityFacts.contact(id);
            case COMPANY -> new CompanyCreated(new CompanyId(id), "Acme", null, null);
            case CUSTOMER -> customer(id);
            case OPPORTUNITY -> opportunity(id);
            case ORDER ->
                new OrderPlaced(
                        new OrderId(id), new CustomerId(UUID.randomUUID()), "N-" + id, List.of(), Money.zero("EUR"));
            case TODO -> new TodoCreated(new TodoId(id), "Call back", null, null, null, null);
            case USER -> ActivityFacts.user(id);
        };
    }

    private static Event customer(UUID id) {
        return new CustomerCreated(
                new CustomerId(id),
                CustomerEvent.Kind.B2C,
                "Ada",
                null,
                null,
                null,
                null,
                new PostalAddress("Unter den Linden 1", "10117", "Berlin", "DE"),
                null,
                null,
                Money.zero("EUR"));
    }

    private static Event opportunity(UUID id) {
        return new OpportunityOpened(
                new OpportunityId(id),
                "Machines",
                null,
                new CustomerId(UUID.randomUUID()),
                new UserId(UUID.randomUUID()),
                Money.zero("EUR"),
                "qualified",
                50,
                LocalDate.of(2026, 12, 24),
                null);
    }
}
