package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityEvent.Thing;
import dev.kontor.crm.activity.event.ActivityEvent.ThingKind;
import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.crm.todo.event.TodoEvent.TodoCreated;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.command.Decisions;
import java.util.HashSet;
import java.util.Set;

/**
 * Which of the things that an activity names there are, or were. What came to be stays known, archived or not, and so
 * what was seen here once is true for ever. Therefore no append is guarded by it: it would make everybody who logs
 * something about one customer wait for each other, and for nothing.
 *
 * @param things those that came to be
 */
record KnownThings(Set<Thing> things) {

    KnownThings {
        things = Set.copyOf(things);
    }

    /** Which of these things there are, as the log says now. */
    static KnownThings among(Set<Thing> asked, Decisions decisions) {
        return asked.isEmpty() ? new KnownThings(Set.of()) : decisions.read(new Of(asked));
    }

    /** Whether there is, or was, such a thing. */
    boolean has(Thing thing) {
        return things.contains(thing);
    }

    private KnownThings with(Thing thing) {
        var all = new HashSet<>(things);
        all.add(thing);
        return new KnownThings(all);
    }

    /**
     * The context of some things: the facts by which they came to be.
     *
     * @param asked at least one
     */
    record Of(Set<Thing> asked) implements DecisionModel<KnownThings> {

        Of {
            asked = Set.copyOf(asked);
        }

        @Override
        public ContextQuery query() {
            return asked.stream().map(Of::making).reduce(ContextQuery::or).orElseThrow();
        }

        private static ContextQuery making(Thing thing) {
            var id = thing.id();
            return switch (thing.kind()) {
                case CONTACT -> ContextQuery.of(ContactCreated.class).where(ContactEvent.CONTACT_ID, new ContactId(id));
                case COMPANY -> ContextQuery.of(CompanyCreated.class).where(CompanyEvent.COMPANY_ID, new CompanyId(id));
                case CUSTOMER ->
                    ContextQuery.of(CustomerCreated.class).where(CustomerEvent.CUSTOMER_ID, new CustomerId(id));
                case OPPORTUNITY ->
                    ContextQuery.of(OpportunityOpened.class)
                            .where(OpportunityEvent.OPPORTUNITY_ID, new OpportunityId(id));
                case ORDER -> ContextQuery.of(OrderPlaced.class).where(OrderEvent.ORDER_ID, new OrderId(id));
                case TODO -> ContextQuery.of(TodoCreated.class).where(TodoEvent.TODO_ID, new TodoId(id));
                case USER -> ContextQuery.of(UserCreated.class).where(UserEvent.USER_ID, new UserId(id));
            };
        }

        @Override
        public KnownThings initial() {
            return new KnownThings(Set.of());
        }

        @Override
        public KnownThings apply(KnownThings known, Event event) {
            return switch (event) {
                case ContactCreated made ->
                    known.with(new Thing(ThingKind.CONTACT, made.contactId().value()));
                case CompanyCreated made ->
                    known.with(new Thing(ThingKind.COMPANY, made.companyId().value()));
                case CustomerCreated made ->
                    known.with(new Thing(ThingKind.CUSTOMER, made.customerId().value()));
                case OpportunityOpened made ->
                    known.with(new Thing(
                            ThingKind.OPPORTUNITY, made.opportunityId().value()));
                case OrderPlaced made ->
                    known.with(new Thing(ThingKind.ORDER, made.orderId().value()));
                case TodoCreated made ->
                    known.with(new Thing(ThingKind.TODO, made.todoId().value()));
                case UserCreated made ->
                    known.with(new Thing(ThingKind.USER, made.userId().value()));
                default -> known;
            };
        }
    }
}
