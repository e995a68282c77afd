package dev.kontor.crm.erasure;

import dev.kontor.crm.activity.event.ActivityEvent;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityLogged;
import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactDuplicateAbsorbed;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerDeactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerReactivated;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.crm.todo.event.TodoEvent.TodoCreated;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserEvent.UserActivated;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserEvent.UserDeactivated;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ErasingEvent;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.FoldModel;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands who is to be erased.
 *
 * @param known whether they ever were
 * @param active whether business goes on with them
 * @param erased whether they were erased before
 * @param lastOrder when the last fact about an order of theirs was recorded; null if they never ordered
 * @param duplicates contacts that turned out to be them
 */
record Standing(
        boolean known,
        boolean active,
        boolean erased,
        @Nullable Instant lastOrder,
        Set<UUID> duplicates) {

    Standing {
        duplicates = Set.copyOf(duplicates);
    }

    private Standing after(EventEnvelope fact) {
        return switch (fact.event()) {
            case ErasingEvent gone -> new Standing(true, false, true, lastOrder, duplicates);
            case OrderEvent order -> new Standing(known, active, erased, fact.happenedAt(), duplicates);
            case ContactDuplicateAbsorbed absorbed ->
                new Standing(
                        known,
                        active,
                        erased,
                        lastOrder,
                        Stream.concat(
                                        duplicates.stream(),
                                        Stream.of(absorbed.duplicateId().value()))
                                .collect(Collectors.toSet()));
            case ContactCreated created -> begun(false);
            case ActivityLogged logged -> begun(false);
            case TodoCreated created -> begun(false);
            case CustomerCreated created -> begun(true);
            case UserCreated created -> begun(true);
            case CustomerReactivated back -> begun(true);
            case UserActivated back -> begun(true);
            case CustomerDeactivated gone -> begun(false);
            case UserDeactivated gone -> begun(false);
            default -> this;
        };
    }

    private Standing begun(boolean nowActive) {
        return new Standing(true, nowActive, erased, lastOrder, duplicates);
    }

    /**
     * The context: the facts of the one, and of a customer's orders.
     *
     * @param query the facts that count
     */
    record Of(ContextQuery query) implements FoldModel<Standing> {

        /** @throws dev.kontor.eventstore.command.CommandRefusedException if there are no such subjects */
        static Of subject(String kind, UUID id) {
            return new Of(
                    switch (kind) {
                        case "contact" -> ContactEvent.about(new ContactId(id));
                        case "user" -> UserEvent.about(new UserId(id));
                        case "activity" -> ActivityEvent.about(new ActivityId(id));
                        case "todo" -> TodoEvent.about(new TodoId(id));
                        case "customer" ->
                            CustomerEvent.about(new CustomerId(id))
                                    .or(ContextQuery.ofAll(OrderEvent.class)
                                            .where(OrderEvent.CUSTOMER_ID, new CustomerId(id)));
                        default -> throw ErasureRule.ERASURE_SUBJECT_UNKNOWN.refusal(kind);
                    });
        }

        @Override
        public Standing initial() {
            return new Standing(false, false, false, null, Set.of());
        }

        @Override
        public Standing after(Standing state, EventEnvelope fact) {
            return state.after(fact);
        }
    }
}
