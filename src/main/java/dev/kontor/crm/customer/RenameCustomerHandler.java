package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerRenamed;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Renames a customer; to the name that it has, without a fact. */
@Dependent
public class RenameCustomerHandler implements CommandHandler<RenameCustomer> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public RenameCustomerHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(RenameCustomer command) {
        var customer = new CustomerState.Of(command.customerId());
        decisions.requireUnchanged(customer.query(), command.expected());
        return decisions.decide(customer, seen -> decide(seen, command));
    }

    static List<CustomerEvent> decide(CustomerState state, RenameCustomer command) {
        var customer = state.requireKnown(command.customerId());
        return customer.name().equals(command.name())
                ? List.of()
                : List.of(new CustomerRenamed(command.customerId(), command.name()));
    }
}
