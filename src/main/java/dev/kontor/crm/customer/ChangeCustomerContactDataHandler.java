package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerContactDataChanged;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** Changes how a customer is reached; if that is so already, without a fact. */
@Dependent
public class ChangeCustomerContactDataHandler implements CommandHandler<ChangeCustomerContactData> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ChangeCustomerContactDataHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ChangeCustomerContactData command) {
        var customer = new CustomerState.Of(command.customerId());
        decisions.requireUnchanged(customer.query(), command.expected());
        return decisions.decide(customer, seen -> decide(seen, command));
    }

    static List<CustomerEvent> decide(CustomerState state, ChangeCustomerContactData command) {
        var customer = state.requireKnown(command.customerId());
        boolean same =
                Objects.equals(customer.email(), command.email()) && Objects.equals(customer.phone(), command.phone());
        return same
                ? List.of()
                : List.of(new CustomerContactDataChanged(command.customerId(), command.email(), command.phone()));
    }
}
