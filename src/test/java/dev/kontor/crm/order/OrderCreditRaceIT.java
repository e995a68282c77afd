package dev.kontor.crm.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.customer.ChangeCreditLimit;
import dev.kontor.crm.customer.ChangeCreditLimitHandler;
import dev.kontor.crm.customer.CreateCustomer;
import dev.kontor.crm.customer.CreateCustomerHandler;
import dev.kontor.crm.customer.DeactivateCustomer;
import dev.kontor.crm.customer.DeactivateCustomerHandler;
import dev.kontor.crm.customer.ReactivateCustomerHandler;
import dev.kontor.crm.customer.event.CustomerCatalog;
import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.order.event.OrderCatalog;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.command.Command;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.CommandId;
import dev.kontor.eventstore.command.CommandRefusedException;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Interruption;
import dev.kontor.eventstore.command.Pipeline;
import dev.kontor.eventstore.command.Rule;
import dev.kontor.eventstore.postgres.Crowd;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens at once, no order grows beyond its customer's credit limit as of that moment, nor for a customer who
 * was deactivated: looked up in the log, position by position. Each meeting of two is also run with the guard taken
 * out, to see that the look notices.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderCreditRaceIT {

    private static final PostalAddress HOME = new PostalAddress("Unter den Linden 1", "10117", "Berlin", "DE");
    private static final Set<Class<? extends Event>> NOTHING = Set.of();
    private static final Set<Class<? extends Event>> STANDING = Set.of(
            CustomerEvent.CustomerCreditLimitChanged.class,
            CustomerEvent.CustomerDeactivated.class,
            CustomerEvent.CustomerReactivated.class);
    private static final Set<Class<? extends Event>> ORDERS = Set.of(
            OrderEvent.OrderPlaced.class, OrderEvent.OrderItemAdded.class, OrderEvent.OrderQuantityChanged.class);

    private final CustomerId customer = new CustomerId(UUID.randomUUID());
    private final OrderId first = new OrderId(UUID.randomUUID());
    private MigratedDatabase database;

    @BeforeAll
    void open() {
        database = new MigratedDatabase();
    }

    @AfterEach
    void empty() throws Exception {
        database.empty();
    }

    @AfterAll
    void close() {
        database.close();
    }

    private static Money eur(long amount) {
        return Money.of(Long.toString(amount), "EUR");
    }

    private CreateCustomer create(long limit) {
        return new CreateCustomer(customer, Kind.B2B, "Acme", null, null, null, null, HOME, null, null, eur(limit));
    }

    private PlaceOrder place(OrderId id, long amount) {
        var item = new OrderItem("Cards", null, 1, eur(amount));
        return new PlaceOrder(id, customer, OrderNumber.of(id), List.of(item));
    }

    private PlaceOrder placeAnother(long amount) {
        return place(new OrderId(UUID.randomUUID()), amount);
    }

    private AddOrderItem add(OrderId id, long amount) {
        return new AddOrderItem(id, new OrderItem("More", null, 1, eur(amount)), null);
    }

    private ChangeCreditLimit limit(long amount) {
        return new ChangeCreditLimit(customer, eur(amount), "Why", null);
    }

    private static List<CommandHandler<?>> handlers(EventStore store) {
        return handlers(new Decisions(store));
    }

    /** All that customers and orders need. */
    static List<CommandHandler<?>> handlers(Decisions decisions) {
        return List.of(
                new CreateCustomerHandler(decisions),
                new ChangeCreditLimitHandler(decisions),
                new DeactivateCustomerHandler(decisions),
                new ReactivateCustomerHandler(decisions),
                new PlaceOrderHandler(decisions),
                new AddOrderItemHandler(decisions),
                new ChangeItemQuantityHandler(decisions),
                new RemoveOrderItemHandler(decisions),
                new ConfirmOrderHandler(decisions),
                new ShipOrderHandler(decisions),
                new CancelOrderHandler(decisions));
    }

    /** A node whose appends are not guarded by facts of these types. */
    private Pipeline node(Set<Class<? extends Event>> forgotten) {
        return Pipeline.of(
                database,
                List.of(new CustomerCatalog(), new OrderCatalog()),
                store -> handlers(Forgetful.of(store, forgotten)));
    }

    private static void send(Pipeline node, Command... commands) {
        for (var command : commands) {
            node.bus().send(command, CommandId.create());
        }
    }

    /** A refusal by a rule is an answer too. */
    private static boolean tried(Pipeline node, Command command, Map<Rule, Integer> refusals) {
        try {
            send(node, command);
            return true;
        } catch (CommandRefusedException refused) {
            refusals.merge(refused.rule(), 1, Integer::sum);
            return false;
        }
    }

    /**
     * Two who meet.
     *
     * @param sentence who
     * @param grows the order that grows
     * @param meanwhile what others do after it has read and before it appends
     * @param guard the facts that make it decide anew
     */
    record Meeting(String sentence, Command grows, List<Command> meanwhile, Set<Class<? extends Event>> guard) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    Stream<Meeting> meetings() {
        var deactivate = new DeactivateCustomer(customer, "Insolvent", null);
        var more = new ChangeItemQuantity(first, 1, 9, null);
        return Stream.of(
                new Meeting("placing and a lower limit", placeAnother(40), List.of(limit(49)), STANDING),
                new Meeting("adding and a lower limit", add(first, 40), List.of(limit(49)), STANDING),
                new Meeting("wanting more and a lower limit", more, List.of(limit(49)), STANDING),
                new Meeting("placing and a deactivation", placeAnother(40), List.of(deactivate), STANDING),
                new Meeting("adding and a deactivation", add(first, 40), List.of(deactivate), STANDING),
                new Meeting("wanting more and a deactivation", more, List.of(deactivate), STANDING),
                new Meeting("placing and another order", placeAnother(60), List.of(placeAnother(60)), ORDERS),
                new Meeting("adding and another order", add(first, 60), List.of(placeAnother(60)), ORDERS),
                new Meeting("wanting more and another order", more, List.of(placeAnother(60)), ORDERS));
    }

    /** Runs a meeting and tells what the log says against it. */
    private List<String> meet(Meeting meeting, Set<Class<? extends Event>> forgotten) {
        try (var others = node(NOTHING)) {
            send(others, create(100), place(first, 10));
            var interrupted =
                    new Interruption(() -> send(others, meeting.meanwhile().toArray(Command[]::new)));
            try (var node = Pipeline.of(
                    database,
                    List.of(new CustomerCatalog(), new OrderCatalog()),
                    store -> handlers(interrupted.before(Forgetful.of(store, forgotten))))) {
                tried(node, meeting.grows(), new ConcurrentHashMap<>());
            }
            assertThat(interrupted.happened()).isTrue();
            return CreditAudit.violations(others.facts());
        }
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void anOrderDoesNotGrowBeyondWhatMayBeOpenBecauseOfWhatHappensMeanwhile(Meeting meeting) {
        assertThat(meet(meeting, NOTHING)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void withoutThoseFactsInItsContextItWould(Meeting meeting) {
        assertThat(meet(meeting, meeting.guard())).hasSize(1);
    }

    @Test
    void ofManyAtOnceNobodyGoesBeyondTheLimitOfTheMoment() {
        try (var node = node(NOTHING)) {
            new CreditCrowd(node.bus(), customer).meet();
            var facts = node.facts();

            assertThat(CreditAudit.violations(facts)).isEmpty();
            assertThat(CreditAudit.growths(facts))
                    .as("orders that grew")
                    .isGreaterThanOrEqualTo(CreditCrowd.ORDERS_BEFORE + CreditCrowd.BUYERS);
            assertThat(CreditAudit.lowerings(facts))
                    .as("limits below what was open")
                    .isPositive();
        }
    }

    @Test
    void norWhereTheyBeginAtSnapshots() throws Exception {
        try (var node = new SnapshotPipeline(database)) {
            new CreditCrowd(node.pipeline().bus(), customer).meet();
            var facts = node.pipeline().facts();

            assertThat(CreditAudit.violations(facts)).isEmpty();
            assertThat(CreditAudit.growths(facts))
                    .as("orders that grew")
                    .isGreaterThanOrEqualTo(CreditCrowd.ORDERS_BEFORE + CreditCrowd.BUYERS);
            assertThat(node.snapshots()).as("facts in the last snapshot").isGreaterThanOrEqualTo(100);
        }
    }

    @Test
    void twoOrdersCannotTakeOneNumber() {
        try (var node = node(NOTHING)) {
            send(node, create(1000));
            var refusals = new ConcurrentHashMap<Rule, Integer>();
            Crowd.run(8, thread -> {
                var id = new OrderId(UUID.randomUUID());
                tried(
                        node,
                        new PlaceOrder(id, customer, "PO-1", List.of(new OrderItem("Cards", null, 1, eur(1)))),
                        refusals);
            });
            assertThat(refusals).containsExactlyEntriesOf(Map.of(OrderRule.ORDER_NUMBER_TAKEN, 7));
            assertThat(CreditAudit.growths(node.facts())).isEqualTo(1);
        }
    }
}
