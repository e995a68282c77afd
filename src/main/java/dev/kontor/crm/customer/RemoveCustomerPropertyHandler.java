package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerPropertyRemoved;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Removes a property; one that is not there, without a fact. */
@Dependent
public class RemoveCustomerPropertyHandler implements CommandHandler<RemoveCustomerProperty> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public RemoveCustomerPropertyHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(RemoveCustomerProperty command) {
        var customer = new CustomerState.Of(command.customerId());
        decisions.requireUnchanged(customer.query(), command.expected());
        return decisions.decide(customer, seen -> decide(seen, command));
    }

    static List<CustomerEvent> decide(CustomerState state, RemoveCustomerProperty command) {
        var customer = state.requireKnown(command.customerId());
        return !customer.properties().containsKey(command.name())
                ? List.of()
                : List.of(new CustomerPropertyRemoved(command.customerId(), command.name()));
    }
}
