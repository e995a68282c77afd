package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerDeactivated;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Deactivates a customer, once. A second time is refused, because its reason would be lost. */
@Dependent
public class DeactivateCustomerHandler implements CommandHandler<DeactivateCustomer> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public DeactivateCustomerHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(DeactivateCustomer command) {
        var customer = new CustomerState.Of(command.customerId());
        decisions.requireUnchanged(customer.query(), command.expected());
        return decisions.decide(customer, seen -> decide(seen, command));
    }

    static List<CustomerEvent> decide(CustomerState state, DeactivateCustomer command) {
        if (!state.requireKnown(command.customerId()).active()) {
            throw CustomerRule.CUSTOMER_INACTIVE.refusal(command.customerId());
        }
        return List.of(new CustomerDeactivated(command.customerId(), command.reason()));
    }
}
