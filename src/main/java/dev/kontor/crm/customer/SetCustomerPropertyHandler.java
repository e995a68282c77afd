package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerPropertySet;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Sets a property; to the value that it has, without a fact. */
@Dependent
public class SetCustomerPropertyHandler implements CommandHandler<SetCustomerProperty> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public SetCustomerPropertyHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(SetCustomerProperty command) {
        var customer = new CustomerState.Of(command.customerId());
        decisions.requireUnchanged(customer.query(), command.expected());
        return decisions.decide(customer, seen -> decide(seen, command));
    }

    static List<CustomerEvent> decide(CustomerState state, SetCustomerProperty command) {
        var properties = state.requireKnown(command.customerId()).properties();
        if (command.value().equals(properties.get(command.name()))) {
            return List.of();
        }
        if (!properties.containsKey(command.name()) && properties.size() >= CustomerState.MOST_PROPERTIES) {
            throw CustomerRule.CUSTOMER_PROPERTIES_FULL.refusal(command.customerId(), CustomerState.MOST_PROPERTIES);
        }
        return List.of(new CustomerPropertySet(command.customerId(), command.name(), command.value()));
    }
}
