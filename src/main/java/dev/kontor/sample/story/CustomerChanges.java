package dev.kontor.sample.story;

import dev.kontor.crm.customer.event.CustomerEvent.CustomerBillingAddressChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerContactDataChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreditLimitChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerDeactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerPropertyRemoved;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerPropertySet;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerReactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerRenamed;
import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.shared.Money;
import dev.kontor.eventstore.Event;
import dev.kontor.sample.chance.Chances;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Customers get other limits, addresses and properties, are given up and taken back. */
final class CustomerChanges {

    private final Firm firm;
    private final CustomerStory customers;
    private final Chances<ForCustomer> changes;

    /** A change of one customer. */
    @FunctionalInterface
    private interface ForCustomer {
        @Nullable
        Event at(Customer customer, Instant now);
    }

    CustomerChanges(Firm firm, CustomerStory customers) {
        this.firm = firm;
        this.customers = customers;
        this.changes = new Chances<ForCustomer>()
                .add(35, this::otherLimit)
                .add(15, this::contactData)
                .add(12, this::billingAddress)
                .add(6, this::rename)
                .add(18, this::property)
                .add(4, this::noProperty)
                .add(8, this::deactivate);
    }

    /** Something about one changes. */
    @Nullable
    Event change(Instant now) {
        var customer = firm.customers().any(firm.dice());
        return customer == null ? null : changes.draw(firm.dice()).at(customer, now);
    }

    private @Nullable Event otherLimit(Customer customer, Instant now) {
        var from = customer.limit();
        var factor = BigDecimal.valueOf(firm.dice().between(5, 20));
        var hundreds = from.amount().multiply(factor).divide(BigDecimal.valueOf(1_000), 0, RoundingMode.HALF_UP);
        var to = new Money(hundreds.multiply(BigDecimal.valueOf(100)), from.currency());
        if (to.equals(from)) {
            return null;
        }
        customer.mayOrder(to);
        return new CustomerCreditLimitChanged(
                customer.id(), from, to, firm.names().of("limit"));
    }

    private Event contactData(Customer customer, Instant now) {
        var name = firm.names().person(customer.tongue());
        return new CustomerContactDataChanged(
                customer.id(),
                firm.names().email(name, "contact.example"),
                firm.names().phone(customer.tongue()));
    }

    private Event billingAddress(Customer customer, Instant now) {
        return new CustomerBillingAddressChanged(customer.id(), firm.names().address(customer.tongue()));
    }

    private @Nullable Event rename(Customer customer, Instant now) {
        var name = customer.kind() == Kind.B2C
                ? firm.names().person(customer.tongue()).toString()
                : firm.names().firm(customer.tongue()).name();
        if (name.equals(customer.name())) {
            return null;
        }
        customer.called(name);
        return new CustomerRenamed(customer.id(), name);
    }

    private @Nullable Event property(Customer customer, Instant now) {
        var property = firm.names().of("property").split(";", -1);
        return property[1].equals(customer.properties().put(property[0], property[1]))
                ? null
                : new CustomerPropertySet(customer.id(), property[0], property[1]);
    }

    private @Nullable Event noProperty(Customer customer, Instant now) {
        var name = firm.names().of("property").split(";", -1)[0];
        return customer.properties().remove(name) == null ? null : new CustomerPropertyRemoved(customer.id(), name);
    }

    private Event deactivate(Customer customer, Instant now) {
        firm.customers().remove(customer);
        firm.busyCustomers().remove(customer);
        if (firm.dice().happens(.4)) {
            firm.agenda().afterDays(now, 60, then -> reactivate(customer));
        }
        return new CustomerDeactivated(customer.id(), firm.names().of("deactivated"));
    }

    private Event reactivate(Customer customer) {
        customers.join(customer);
        return new CustomerReactivated(customer.id());
    }
}
