package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Creates a customer, once. */
@Dependent
public class CreateCustomerHandler implements CommandHandler<CreateCustomer> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public CreateCustomerHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(CreateCustomer command) {
        return decisions.decide(new CustomerState.Of(command.customerId()), seen -> decide(seen, command));
    }

    static List<CustomerEvent> decide(CustomerState state, CreateCustomer command) {
        if (state.known() != null) {
            throw CustomerRule.CUSTOMER_EXISTS.refusal(command.customerId());
        }
        if (command.creditLimit().amount().signum() < 0) {
            throw CustomerRule.CREDIT_LIMIT_NEGATIVE.refusal(command.creditLimit());
        }
        return List.of(created(command));
    }

    private static CustomerCreated created(CreateCustomer command) {
        return new CustomerCreated(
                command.customerId(),
                command.kind(),
                command.name(),
                command.companyId(),
                command.vatId(),
                command.personName(),
                command.buyerReference(),
                command.billingAddress(),
                command.email(),
                command.phone(),
                command.creditLimit());
    }
}
