package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerReactivated;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Reactivates a customer; one that is active, without a fact. */
@Dependent
public class ReactivateCustomerHandler implements CommandHandler<ReactivateCustomer> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ReactivateCustomerHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ReactivateCustomer command) {
        var customer = new CustomerState.Of(command.customerId());
        decisions.requireUnchanged(customer.query(), command.expected());
        return decisions.decide(customer, seen -> decide(seen, command));
    }

    static List<CustomerEvent> decide(CustomerState state, ReactivateCustomer command) {
        var customer = state.requireKnown(command.customerId());
        return customer.active() ? List.of() : List.of(new CustomerReactivated(command.customerId()));
    }
}
