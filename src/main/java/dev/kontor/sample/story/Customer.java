package dev.kontor.sample.story;

import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.Money;
import java.util.HashMap;
import java.util.Map;

/** A customer, as the facts so far left it. */
final class Customer {

    private final CustomerId id;
    private final Kind kind;
    private final Names.Tongue tongue;
    private final boolean busy;
    private final Map<String, String> properties = new HashMap<>(0);
    private String name;
    private Money limit;
    private Money open;

    Customer(CustomerId id, Kind kind, Names.Tongue tongue, boolean busy, String name, Money limit) {
        this.id = id;
        this.kind = kind;
        this.tongue = tongue;
        this.busy = busy;
        this.name = name;
        this.limit = limit;
        this.open = Money.zero(limit.currency());
    }

    CustomerId id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    Names.Tongue tongue() {
        return tongue;
    }

    /** Whether it orders all the time. */
    boolean busy() {
        return busy;
    }

    Map<String, String> properties() {
        return properties;
    }

    String name() {
        return name;
    }

    Money limit() {
        return limit;
    }

    void called(String newName) {
        name = newName;
    }

    void mayOrder(Money newLimit) {
        limit = newLimit;
    }

    /** Whether so much more can be open. */
    boolean hasRoomFor(Money more) {
        return !open.plus(more).exceeds(limit);
    }

    /** So much more is open; less, if it is negative. */
    void opens(Money more) {
        open = open.plus(more);
    }
}
