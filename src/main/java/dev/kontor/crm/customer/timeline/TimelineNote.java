package dev.kontor.crm.customer.timeline;

import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerBillingAddressChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerContactDataChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreditLimitChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerDeactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerErased;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerPropertyRemoved;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerPropertySet;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerReactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerRenamed;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityLost;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityProbabilityChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityReassigned;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityRescheduled;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityStageChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityValueChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.OrderCancelled;
import dev.kontor.crm.order.event.OrderEvent.OrderConfirmed;
import dev.kontor.crm.order.event.OrderEvent.OrderItemAdded;
import dev.kontor.crm.order.event.OrderEvent.OrderItemRemoved;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.order.event.OrderEvent.OrderQuantityChanged;
import dev.kontor.crm.order.event.OrderEvent.OrderShipped;
import dev.kontor.eventstore.Erased;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a timeline tells, without words.
 *
 * @param customerId whose timeline
 * @param subject what it is about, as a stream is called: {@code order-} and its id
 * @param subjectName what people call that, if the fact says so; null if an earlier one did
 * @param kind what happened
 * @param arguments what the texts name after the subject: text, a number, money or a date
 */
record TimelineNote(
        CustomerId customerId,
        String subject,
        @Nullable String subjectName,
        TimelineKind kind,
        List<Object> arguments) {

    TimelineNote {
        arguments = List.copyOf(arguments);
    }

    /** What is told of a customer's own fact. */
    static TimelineNote of(CustomerEvent event) {
        return switch (event) {
            case CustomerCreated created ->
                note(created, TimelineKind.CUSTOMER_CREATED, created.creditLimit())
                        .called(created.name());
            case CustomerRenamed renamed ->
                note(renamed, TimelineKind.CUSTOMER_RENAMED).called(renamed.name());
            case CustomerBillingAddressChanged moved ->
                note(
                        moved,
                        TimelineKind.CUSTOMER_BILLING_ADDRESS_CHANGED,
                        moved.billingAddress().street(),
                        moved.billingAddress().postalCode(),
                        moved.billingAddress().city());
            case CustomerContactDataChanged changed ->
                note(
                        changed,
                        TimelineKind.CUSTOMER_CONTACT_DATA_CHANGED,
                        textOr(changed.email()),
                        textOr(changed.phone()));
            case CustomerCreditLimitChanged changed ->
                note(
                        changed,
                        TimelineKind.CUSTOMER_CREDIT_LIMIT_CHANGED,
                        changed.from(),
                        changed.to(),
                        changed.reason());
            case CustomerDeactivated gone -> note(gone, TimelineKind.CUSTOMER_DEACTIVATED, gone.reason());
            case CustomerErased gone -> note(gone, TimelineKind.CUSTOMER_ERASED).called(Erased.TEXT);
            case CustomerReactivated back -> note(back, TimelineKind.CUSTOMER_REACTIVATED);
            case CustomerPropertySet set -> note(set, TimelineKind.CUSTOMER_PROPERTY_SET, set.name(), set.value());
            case CustomerPropertyRemoved removed ->
                note(removed, TimelineKind.CUSTOMER_PROPERTY_REMOVED, removed.name());
        };
    }

    /** What is told of a fact of one of the customer's orders. */
    static TimelineNote of(OrderEvent event) {
        return switch (event) {
            case OrderPlaced placed ->
                note(
                                placed,
                                TimelineKind.ORDER_PLACED,
                                placed.total(),
                                placed.items().size())
                        .called(placed.number());
            case OrderItemAdded added ->
                note(
                        added,
                        TimelineKind.ORDER_ITEM_ADDED,
                        added.total(),
                        added.item().quantity(),
                        added.item().description());
            case OrderItemRemoved removed ->
                note(removed, TimelineKind.ORDER_ITEM_REMOVED, removed.total(), removed.line());
            case OrderQuantityChanged changed ->
                note(
                        changed,
                        TimelineKind.ORDER_QUANTITY_CHANGED,
                        changed.total(),
                        changed.line(),
                        changed.from(),
                        changed.to());
            case OrderConfirmed confirmed -> note(confirmed, TimelineKind.ORDER_CONFIRMED, confirmed.total());
            case OrderShipped shipped -> note(shipped, TimelineKind.ORDER_SHIPPED, shipped.total());
            case OrderCancelled cancelled ->
                note(cancelled, TimelineKind.ORDER_CANCELLED, cancelled.total(), cancelled.reason());
        };
    }

    /** What is told of a fact of an opportunity; empty if that is not at a customer. */
    static Optional<TimelineNote> of(OpportunityEvent event) {
        var customerId = event.customerId();
        return customerId == null ? Optional.empty() : Optional.of(told(customerId, event));
    }

    private static TimelineNote told(CustomerId customer, OpportunityEvent event) {
        return switch (event) {
            case OpportunityOpened opened ->
                note(customer, event, TimelineKind.OPPORTUNITY_OPENED, opened.value(), opened.stage())
                        .called(opened.title());
            case OpportunityStageChanged moved ->
                note(customer, event, TimelineKind.OPPORTUNITY_STAGE_CHANGED, moved.fromStage(), moved.toStage());
            case OpportunityValueChanged changed ->
                note(customer, event, TimelineKind.OPPORTUNITY_VALUE_CHANGED, changed.value());
            case OpportunityProbabilityChanged changed ->
                note(customer, event, TimelineKind.OPPORTUNITY_PROBABILITY_CHANGED, changed.probability());
            case OpportunityRescheduled later ->
                note(customer, event, TimelineKind.OPPORTUNITY_RESCHEDULED, later.expectedCloseOn());
            case OpportunityReassigned given -> note(customer, event, TimelineKind.OPPORTUNITY_REASSIGNED);
            case OpportunityWon won -> note(customer, event, TimelineKind.OPPORTUNITY_WON, won.value());
            case OpportunityLost lost ->
                note(customer, event, TimelineKind.OPPORTUNITY_LOST, lost.value(), lost.reason());
        };
    }

    private static TimelineNote note(CustomerEvent event, TimelineKind kind, Object... arguments) {
        var subject = "customer-" + event.customerId();
        return new TimelineNote(event.customerId(), subject, null, kind, Arrays.asList(arguments));
    }

    private static TimelineNote note(OrderEvent event, TimelineKind kind, Object... arguments) {
        var subject = "order-" + event.orderId();
        return new TimelineNote(event.customerId(), subject, null, kind, Arrays.asList(arguments));
    }

    private static TimelineNote note(
            CustomerId customer, OpportunityEvent event, TimelineKind kind, Object... arguments) {
        var subject = "opportunity-" + event.opportunityId();
        return new TimelineNote(customer, subject, null, kind, Arrays.asList(arguments));
    }

    private TimelineNote called(String name) {
        return new TimelineNote(customerId, subject, name, kind, arguments);
    }

    private static Object textOr(@Nullable Object value) {
        return value == null ? "–" : value.toString();
    }
}
