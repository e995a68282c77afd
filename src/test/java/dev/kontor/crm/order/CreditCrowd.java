package dev.kontor.crm.order;

import dev.kontor.crm.customer.ChangeCreditLimit;
import dev.kontor.crm.customer.CreateCustomer;
import dev.kontor.crm.customer.DeactivateCustomer;
import dev.kontor.crm.customer.ReactivateCustomer;
import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.eventstore.command.Command;
import dev.kontor.eventstore.command.CommandBus;
import dev.kontor.eventstore.command.CommandId;
import dev.kontor.eventstore.command.CommandRefusedException;
import dev.kontor.eventstore.command.Rule;
import dev.kontor.eventstore.postgres.Crowd;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Many who buy for one customer while its limit goes up and down and it comes and goes. However fast the machine, they
 * meet: the limit stays low, and the customer away, until somebody was refused because of it, and nobody stops before
 * there were as many new orders as there are buyers.
 */
final class CreditCrowd {

    /** How many buy at once. */
    static final int BUYERS = 8;

    /** Orders of 2.00 each, which stay open, and the low limit is below them. */
    static final int ORDERS_BEFORE = 110;

    private static final int LOW = 150;
    private static final int HIGH = 1000;
    private static final int ROUNDS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final CommandBus bus;
    private final CustomerId customer;
    private final Set<Rule> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger placed = new AtomicInteger();
    private final long end = System.nanoTime() + LONGEST.toNanos();

    CreditCrowd(CommandBus bus, CustomerId customer) {
        this.bus = bus;
        this.customer = customer;
    }

    void meet() {
        var home = new PostalAddress("Unter den Linden 1", "10117", "Berlin", "DE");
        send(new CreateCustomer(customer, Kind.B2B, "Acme", null, null, null, null, home, null, null, eur(HIGH)));
        IntStream.range(0, ORDERS_BEFORE).forEach(number -> send(place(2)));
        Crowd.run(BUYERS + 2, thread -> {
            switch (thread) {
                case 0 -> changeLimits();
                case 1 -> comeAndGo();
                default -> buy();
            }
        });
    }

    private void changeLimits() {
        for (int round = 0; round < ROUNDS / 2; round++) {
            send(limit(LOW));
            pauseUntilRefused(OrderRule.ORDER_ABOVE_CREDIT_LIMIT);
            send(limit(HIGH));
            pause();
        }
    }

    private void comeAndGo() {
        for (int round = 0; round < ROUNDS / 4; round++) {
            pause();
            send(new DeactivateCustomer(customer, "Insolvent", null));
            pauseUntilRefused(OrderRule.ORDER_CUSTOMER_INACTIVE);
            send(new ReactivateCustomer(customer, null));
        }
    }

    private void pauseUntilRefused(Rule rule) {
        do {
            pause();
        } while (!refused.contains(rule));
    }

    /** Fails where the others have not come within a time that only a flaw explains. */
    private void pause() {
        if (System.nanoTime() > end) {
            throw new AssertionError("Refused were " + refused + ", placed were " + placed);
        }
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(5, 40));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private boolean enough(int rounds) {
        return rounds >= ROUNDS
                && placed.get() >= BUYERS
                && refused.containsAll(Set.of(OrderRule.ORDER_ABOVE_CREDIT_LIMIT, OrderRule.ORDER_CUSTOMER_INACTIVE));
    }

    private void buy() {
        var mine = new CopyOnWriteArrayList<OrderId>();
        for (int round = 0; !enough(round); round++) {
            if (round > ROUNDS) {
                pause();
            }
            var order = place(20 + round % ROUNDS);
            if (tried(order)) {
                placed.incrementAndGet();
                mine.add(order.orderId());
            }
            if (!mine.isEmpty()) {
                var one = mine.get(round % mine.size());
                tried(new AddOrderItem(one, new OrderItem("More", null, 1, eur(30)), null));
                tried(new ChangeItemQuantity(one, 1, 1 + round % 3, null));
                tried(end(one, round));
                mine.removeIf(Predicate.isEqual(round % 2 == 0 ? one : null));
            }
        }
    }

    private static Command end(OrderId id, int round) {
        return switch (round % 4) {
            case 0 -> new CancelOrder(id, "Ordered twice", null);
            case 1 -> new ConfirmOrder(id, null);
            case 2 -> new ShipOrder(id, null);
            default -> new RemoveOrderItem(id, 1, null);
        };
    }

    /** A refusal by a rule is an answer too. */
    private boolean tried(Command command) {
        try {
            send(command);
            return true;
        } catch (CommandRefusedException refusal) {
            refused.add(refusal.rule());
            return false;
        }
    }

    private void send(Command command) {
        bus.send(command, CommandId.create());
    }

    private PlaceOrder place(int amount) {
        var id = new OrderId(UUID.randomUUID());
        return new PlaceOrder(id, customer, OrderNumber.of(id), List.of(new OrderItem("Cards", null, 1, eur(amount))));
    }

    private ChangeCreditLimit limit(int amount) {
        return new ChangeCreditLimit(customer, eur(amount), "Why", null);
    }

    private static Money eur(int amount) {
        return Money.of(Integer.toString(amount), "EUR");
    }
}
