package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerBillingAddressChanged;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Changes where a customer's invoices go; to where they go already, without a fact. */
@Dependent
public class ChangeCustomerBillingAddressHandler implements CommandHandler<ChangeCustomerBillingAddress> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ChangeCustomerBillingAddressHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ChangeCustomerBillingAddress command) {
        var customer = new CustomerState.Of(command.customerId());
        decisions.requireUnchanged(customer.query(), command.expected());
        return decisions.decide(customer, seen -> decide(seen, command));
    }

    static List<CustomerEvent> decide(CustomerState state, ChangeCustomerBillingAddress command) {
        var customer = state.requireKnown(command.customerId());
        return customer.billingAddress().equals(command.billingAddress())
                ? List.of()
                : List.of(new CustomerBillingAddressChanged(command.customerId(), command.billingAddress()));
    }
}
