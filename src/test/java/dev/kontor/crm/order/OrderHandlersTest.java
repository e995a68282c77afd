package dev.kontor.crm.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.customer.event.CustomerCatalog;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreditLimitChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerDeactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerReactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerRenamed;
import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.order.event.OrderCatalog;
import dev.kontor.crm.order.event.OrderEvent.Item;
import dev.kontor.crm.order.event.OrderEvent.OrderCancelled;
import dev.kontor.crm.order.event.OrderEvent.OrderConfirmed;
import dev.kontor.crm.order.event.OrderEvent.OrderItemAdded;
import dev.kontor.crm.order.event.OrderEvent.OrderItemRemoved;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.order.event.OrderEvent.OrderQuantityChanged;
import dev.kontor.crm.order.event.OrderEvent.OrderShipped;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.command.Command;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.StaleContextException;
import dev.kontor.eventstore.testing.Outcome;
import dev.kontor.eventstore.testing.Scenario;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each command about orders makes of which facts. */
class OrderHandlersTest {

    private static final CustomerId ACME = new CustomerId(new UUID(1, 1));
    private static final CustomerId OTHER = new CustomerId(new UUID(1, 2));
    private static final OrderId ORDER = new OrderId(new UUID(2, 1));
    private static final OrderId SECOND = new OrderId(new UUID(2, 2));
    private static final PostalAddress HOME = new PostalAddress("Unter den Linden 1", "10117", "Berlin", "DE");

    private static final CustomerCreated CREATED = customer(ACME);
    /** 3 × 12.50 = 37.50 of 100.00 */
    private static final OrderPlaced PLACED = placed(ORDER, "A", item(1, 3, "12.50"));

    private static final OrderConfirmed CONFIRMED = new OrderConfirmed(ORDER, ACME, eur("37.50"));
    private static final OrderShipped SHIPPED = new OrderShipped(ORDER, ACME, eur("37.50"));
    private static final OrderCancelled CANCELLED = new OrderCancelled(ORDER, ACME, eur("37.50"), "Ordered twice");
    private static final CustomerDeactivated DEACTIVATED = new CustomerDeactivated(ACME, "Insolvent");

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static CustomerCreated customer(CustomerId id) {
        return new CustomerCreated(id, Kind.B2B, "Acme", null, null, null, null, HOME, null, null, eur("100"));
    }

    private static Item item(int line, int quantity, String price) {
        return wanted(quantity, price).inLine(line);
    }

    private static OrderItem wanted(int quantity, String price) {
        return new OrderItem(" Cards ", null, quantity, eur(price));
    }

    private static OrderPlaced placed(OrderId id, String number, Item... items) {
        var total =
                List.of(items).stream().map(Item::amount).reduce(Money::plus).orElseThrow();
        return new OrderPlaced(id, ACME, number, List.of(items), total);
    }

    private static CustomerCreditLimitChanged limit(String from, String to) {
        return new CustomerCreditLimitChanged(ACME, eur(from), eur(to), "Why");
    }

    private static Scenario given(Event... facts) {
        return Scenario.of(new CustomerCatalog(), new OrderCatalog()).given(facts);
    }

    private static <C extends Command> Outcome<?> when(
            Scenario scenario, Function<Decisions, CommandHandler<C>> handler, C command) {
        return scenario.when(store -> handler.apply(new Decisions(store)).handle(command));
    }

    private static Outcome<?> place(Scenario scenario, OrderId id, String number, OrderItem... items) {
        return when(scenario, PlaceOrderHandler::new, new PlaceOrder(id, ACME, number, List.of(items)));
    }

    private static Outcome<?> add(Scenario scenario, OrderItem item) {
        return when(scenario, AddOrderItemHandler::new, new AddOrderItem(ORDER, item, null));
    }

    private static Outcome<?> want(Scenario scenario, int line, int quantity) {
        return when(scenario, ChangeItemQuantityHandler::new, new ChangeItemQuantity(ORDER, line, quantity, null));
    }

    private static Outcome<?> remove(Scenario scenario, int line) {
        return when(scenario, RemoveOrderItemHandler::new, new RemoveOrderItem(ORDER, line, null));
    }

    private static Outcome<?> confirm(Scenario scenario) {
        return when(scenario, ConfirmOrderHandler::new, new ConfirmOrder(ORDER, null));
    }

    private static Outcome<?> ship(Scenario scenario) {
        return when(scenario, ShipOrderHandler::new, new ShipOrder(ORDER, null));
    }

    private static Outcome<?> cancel(Scenario scenario) {
        return when(scenario, CancelOrderHandler::new, new CancelOrder(ORDER, " Ordered twice ", null));
    }

    @Test
    void anOrderIsPlacedWithNumberedItemsAndAnExactTotal() {
        place(given(CREATED), ORDER, " A ", wanted(3, "12.50"), wanted(1, "0.10"), wanted(2, "0.10"))
                .then(placed(ORDER, "A", item(1, 3, "12.50"), item(2, 1, "0.10"), item(3, 2, "0.10")));
    }

    @Test
    void anOrderMayComeToJustTheCreditLimit() {
        place(given(CREATED), ORDER, "A", wanted(4, "25")).then(placed(ORDER, "A", item(1, 4, "25")));
        var refusal = place(given(CREATED), ORDER, "A", wanted(4, "25"), wanted(1, "0.01"))
                .thenRefusedBy(OrderRule.ORDER_ABOVE_CREDIT_LIMIT);
        assertThat(refusal.about()).containsExactly(ACME, eur("100.01"), eur("100"));
    }

    @Test
    void whatIsOpenCountsAndWhatIsShippedOrCancelledDoesNot() {
        place(given(CREATED, PLACED), SECOND, "B", wanted(1, "62.50")).then(placed(SECOND, "B", item(1, 1, "62.50")));
        place(given(CREATED, PLACED), SECOND, "B", wanted(1, "62.51"))
                .thenRefusedBy(OrderRule.ORDER_ABOVE_CREDIT_LIMIT);
        place(given(CREATED, PLACED, CONFIRMED), SECOND, "B", wanted(1, "62.51"))
                .thenRefusedBy(OrderRule.ORDER_ABOVE_CREDIT_LIMIT);
        place(given(CREATED, PLACED, CONFIRMED, SHIPPED), SECOND, "B", wanted(1, "100"))
                .then(placed(SECOND, "B", item(1, 1, "100")));
        place(given(CREATED, PLACED, CANCELLED), SECOND, "B", wanted(1, "100"))
                .then(placed(SECOND, "B", item(1, 1, "100")));
    }

    @Test
    void changesOfOtherOrdersCount() {
        var added = new OrderItemAdded(ORDER, ACME, item(2, 1, "50"), eur("50"), eur("87.50"));
        var fewer = new OrderQuantityChanged(ORDER, ACME, 1, 3, 1, eur("-25"), eur("62.50"));
        var removed = new OrderItemRemoved(ORDER, ACME, 2, eur("-50"), eur("12.50"));

        place(given(CREATED, PLACED, added), SECOND, "B", wanted(1, "12.51"))
                .thenRefusedBy(OrderRule.ORDER_ABOVE_CREDIT_LIMIT);
        place(given(CREATED, PLACED, added, fewer), SECOND, "B", wanted(1, "37.51"))
                .thenRefusedBy(OrderRule.ORDER_ABOVE_CREDIT_LIMIT);
        place(given(CREATED, PLACED, added, fewer, removed), SECOND, "B", wanted(1, "87.50"))
                .then(placed(SECOND, "B", item(1, 1, "87.50")));
    }

    @Test
    void theLimitOfTodayCounts() {
        place(given(CREATED, limit("100", "10")), ORDER, "A", wanted(1, "10.01"))
                .thenRefusedBy(OrderRule.ORDER_ABOVE_CREDIT_LIMIT);
        place(given(CREATED, limit("100", "10"), limit("10", "200")), ORDER, "A", wanted(1, "200"))
                .then(placed(ORDER, "A", item(1, 1, "200")));
    }

    @Test
    void aLimitBelowWhatIsOpenLetsNothingGrowAndEverythingShrink() {
        var lowered = limit("100", "20");

        place(given(CREATED, PLACED, lowered), SECOND, "B", wanted(1, "0"))
                .thenRefusedBy(OrderRule.ORDER_ABOVE_CREDIT_LIMIT);
        add(given(CREATED, PLACED, lowered), wanted(1, "0")).thenRefusedBy(OrderRule.ORDER_ABOVE_CREDIT_LIMIT);
        want(given(CREATED, PLACED, lowered), 1, 4).thenRefusedBy(OrderRule.ORDER_ABOVE_CREDIT_LIMIT);
        want(given(CREATED, PLACED, lowered), 1, 2)
                .then(new OrderQuantityChanged(ORDER, ACME, 1, 3, 2, eur("-12.50"), eur("25")));
        remove(given(CREATED, PLACED, lowered), 1).then(new OrderItemRemoved(ORDER, ACME, 1, eur("-37.50"), eur("0")));
        confirm(given(CREATED, PLACED, lowered)).then(CONFIRMED);
        cancel(given(CREATED, PLACED, lowered)).then(CANCELLED);
    }

    @Test
    void aDeactivatedCustomerOrdersNothingMoreUntilHeIsBack() {
        place(given(CREATED, DEACTIVATED), ORDER, "A", wanted(1, "1")).thenRefusedBy(OrderRule.ORDER_CUSTOMER_INACTIVE);
        add(given(CREATED, PLACED, DEACTIVATED), wanted(1, "1")).thenRefusedBy(OrderRule.ORDER_CUSTOMER_INACTIVE);
        want(given(CREATED, PLACED, DEACTIVATED), 1, 4).thenRefusedBy(OrderRule.ORDER_CUSTOMER_INACTIVE);
        want(given(CREATED, PLACED, DEACTIVATED), 1, 2)
                .then(new OrderQuantityChanged(ORDER, ACME, 1, 3, 2, eur("-12.50"), eur("25")));
        ship(given(CREATED, PLACED, CONFIRMED, DEACTIVATED)).then(SHIPPED);
        place(given(CREATED, DEACTIVATED, new CustomerReactivated(ACME)), ORDER, "A", wanted(1, "1"))
                .then(placed(ORDER, "A", item(1, 1, "1")));
    }

    @Test
    void nobodyOrdersForACustomerThatIsNotThere() {
        place(given(customer(OTHER)), ORDER, "A", wanted(1, "1")).thenRefusedBy(OrderRule.ORDER_CUSTOMER_UNKNOWN);
    }

    @Test
    void anOrderIsPlacedOnceAndItsNumberIsItsOwn() {
        place(given(CREATED, PLACED), ORDER, "B", wanted(1, "1")).thenRefusedBy(OrderRule.ORDER_EXISTS);
        place(given(CREATED, PLACED), SECOND, "A", wanted(1, "1")).thenRefusedBy(OrderRule.ORDER_NUMBER_TAKEN);
        place(given(CREATED, PLACED, CANCELLED), SECOND, "A", wanted(1, "1"))
                .thenRefusedBy(OrderRule.ORDER_NUMBER_TAKEN);
        place(given(CREATED, PLACED), SECOND, "a", wanted(1, "1")).then(placed(SECOND, "a", item(1, 1, "1")));
    }

    @Test
    void anOrderWithoutANumberGetsOneThatItsIdAlwaysGives() {
        assertThat(OrderNumber.of(ORDER))
                .isEqualTo(OrderNumber.of(ORDER))
                .matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-Z]{4}");
        assertThat(OrderNumber.of(SECOND)).isNotEqualTo(OrderNumber.of(ORDER));
    }

    @Test
    void anOrderIsInTheCurrencyOfItsCustomer() {
        var dollars = new OrderItem("Cards", null, 1, Money.of("1", "USD"));

        var refusal = place(given(CREATED), ORDER, "A", dollars).thenRefusedBy(OrderRule.ORDER_CURRENCY);
        assertThat(refusal.about()).containsExactly("USD", ACME, "EUR");
        place(given(CREATED), ORDER, "A", wanted(1, "1"), dollars).thenRefusedBy(OrderRule.ORDER_CURRENCY);
        add(given(CREATED, PLACED), dollars).thenRefusedBy(OrderRule.ORDER_CURRENCY);
    }

    @Test
    void anItemIsAddedInALineOfItsOwn() {
        var removed = new OrderItemRemoved(ORDER, ACME, 1, eur("-37.50"), eur("0"));

        add(given(CREATED, PLACED), wanted(1, "62.50"))
                .then(new OrderItemAdded(ORDER, ACME, item(2, 1, "62.50"), eur("62.50"), eur("100")));
        add(given(CREATED, PLACED), wanted(1, "62.51")).thenRefusedBy(OrderRule.ORDER_ABOVE_CREDIT_LIMIT);
        add(given(CREATED, PLACED, removed), wanted(2, "50"))
                .then(new OrderItemAdded(ORDER, ACME, item(2, 2, "50"), eur("100"), eur("100")));
    }

    @Test
    void anOrderHasAtMostTwoHundredItems() {
        var items = IntStream.rangeClosed(1, OrderState.MOST_ITEMS)
                .mapToObj(line -> item(line, 1, "0.10"))
                .toArray(Item[]::new);

        add(given(CREATED, placed(ORDER, "A", items)), wanted(1, "0.10")).thenRefusedBy(OrderRule.ORDER_ITEMS_FULL);
    }

    @Test
    void moreOfAnItemMustFitAndFewerAlwaysDo() {
        want(given(CREATED, PLACED), 1, 8)
                .then(new OrderQuantityChanged(ORDER, ACME, 1, 3, 8, eur("62.50"), eur("100")));
        want(given(CREATED, PLACED), 1, 9).thenRefusedBy(OrderRule.ORDER_ABOVE_CREDIT_LIMIT);
        want(given(CREATED, PLACED), 1, 3).thenNothing();
        want(given(CREATED, PLACED), 2, 3).thenRefusedBy(OrderRule.ORDER_ITEM_UNKNOWN);
        var more = new OrderQuantityChanged(ORDER, ACME, 1, 3, 8, eur("62.50"), eur("100"));
        want(given(CREATED, PLACED, more), 1, 9).thenRefusedBy(OrderRule.ORDER_ABOVE_CREDIT_LIMIT);
        want(given(CREATED, PLACED, more), 1, 1)
                .then(new OrderQuantityChanged(ORDER, ACME, 1, 8, 1, eur("-87.50"), eur("12.50")));
    }

    @Test
    void anItemIsRemovedOnce() {
        var removed = new OrderItemRemoved(ORDER, ACME, 1, eur("-37.50"), eur("0"));

        remove(given(CREATED, PLACED), 1).then(removed);
        remove(given(CREATED, PLACED, removed), 1).thenRefusedBy(OrderRule.ORDER_ITEM_UNKNOWN);
        confirm(given(CREATED, PLACED, removed)).thenRefusedBy(OrderRule.ORDER_EMPTY);
    }

    @Test
    void onlyAPlacedOrderIsChanged() {
        for (var last :
                List.of(List.<Event>of(CONFIRMED), List.<Event>of(CONFIRMED, SHIPPED), List.<Event>of(CANCELLED))) {
            var rule = switch (last.getLast()) {
                case OrderShipped shipped -> OrderRule.ORDER_SHIPPED;
                case OrderCancelled cancelled -> OrderRule.ORDER_CANCELLED;
                default -> OrderRule.ORDER_CONFIRMED;
            };
            add(given(CREATED, PLACED).given(last.toArray(Event[]::new)), wanted(1, "1"))
                    .thenRefusedBy(rule);
            want(given(CREATED, PLACED).given(last.toArray(Event[]::new)), 1, 1).thenRefusedBy(rule);
            remove(given(CREATED, PLACED).given(last.toArray(Event[]::new)), 1).thenRefusedBy(rule);
        }
    }

    @Test
    void anOrderGoesFromPlacedToConfirmedToShipped() {
        confirm(given(CREATED, PLACED)).then(CONFIRMED);
        confirm(given(CREATED, PLACED, CONFIRMED)).thenNothing();
        confirm(given(CREATED, PLACED, CONFIRMED, SHIPPED)).thenRefusedBy(OrderRule.ORDER_SHIPPED);
        confirm(given(CREATED, PLACED, CANCELLED)).thenRefusedBy(OrderRule.ORDER_CANCELLED);
        ship(given(CREATED, PLACED)).thenRefusedBy(OrderRule.ORDER_NOT_CONFIRMED);
        ship(given(CREATED, PLACED, CONFIRMED)).then(SHIPPED);
        ship(given(CREATED, PLACED, CONFIRMED, SHIPPED)).thenNothing();
        ship(given(CREATED, PLACED, CANCELLED)).thenRefusedBy(OrderRule.ORDER_CANCELLED);
    }

    @Test
    void anOrderIsCancelledBeforeItIsShipped() {
        cancel(given(CREATED, PLACED)).then(CANCELLED);
        cancel(given(CREATED, PLACED, CONFIRMED)).then(CANCELLED);
        cancel(given(CREATED, PLACED, CANCELLED)).thenNothing();
        cancel(given(CREATED, PLACED, CONFIRMED, SHIPPED)).thenRefusedBy(OrderRule.ORDER_SHIPPED);
    }

    @Test
    void whatWasNeverPlacedIsUnknown() {
        add(given(CREATED), wanted(1, "1")).thenRefusedBy(OrderRule.ORDER_UNKNOWN);
        want(given(CREATED), 1, 1).thenRefusedBy(OrderRule.ORDER_UNKNOWN);
        remove(given(CREATED), 1).thenRefusedBy(OrderRule.ORDER_UNKNOWN);
        confirm(given(CREATED)).thenRefusedBy(OrderRule.ORDER_UNKNOWN);
        ship(given(CREATED)).thenRefusedBy(OrderRule.ORDER_UNKNOWN);
        cancel(given(CREATED)).thenRefusedBy(OrderRule.ORDER_UNKNOWN);
    }

    @Test
    void aDecisionIsMadeAnewIfTheLimitTheStandingOrAnotherOrderChangedMeanwhile() {
        var another = placed(SECOND, "B", item(1, 1, "1"));
        for (Event meanwhile : List.of(limit("100", "99"), DEACTIVATED, another)) {
            add(given(CREATED, PLACED).meanwhile(meanwhile), wanted(1, "1")).thenRefused(ConcurrencyException.class);
            want(given(CREATED, PLACED).meanwhile(meanwhile), 1, 4).thenRefused(ConcurrencyException.class);
        }
        for (Event meanwhile : List.of(limit("100", "99"), DEACTIVATED, PLACED)) {
            place(given(CREATED).meanwhile(meanwhile), SECOND, "C", wanted(1, "1"))
                    .thenRefused(ConcurrencyException.class);
        }
    }

    @Test
    void whatDoesNotMatterDoesNotDisturb() {
        var renamed = new CustomerRenamed(ACME, "New");
        place(given(CREATED, PLACED).meanwhile(renamed, CONFIRMED), SECOND, "B", wanted(1, "1"))
                .then(placed(SECOND, "B", item(1, 1, "1")));
        confirm(given(CREATED, PLACED).meanwhile(limit("100", "1"), DEACTIVATED))
                .then(CONFIRMED);
    }

    @Test
    void aVersionThatIsNotCurrentIsRefused() {
        var seen = ContextVersion.nothingSeen();

        when(given(CREATED, PLACED), AddOrderItemHandler::new, new AddOrderItem(ORDER, wanted(1, "1"), seen))
                .thenRefused(StaleContextException.class);
        when(given(CREATED, PLACED), ChangeItemQuantityHandler::new, new ChangeItemQuantity(ORDER, 1, 4, seen))
                .thenRefused(StaleContextException.class);
        when(given(CREATED, PLACED), ConfirmOrderHandler::new, new ConfirmOrder(ORDER, seen))
                .thenRefused(StaleContextException.class);
        when(given(CREATED, PLACED), CancelOrderHandler::new, new CancelOrder(ORDER, "x", seen))
                .thenRefused(StaleContextException.class);
    }
}
