package dev.kontor.crm.customer;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.company.event.CompanyStanding;
import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Creates a customer, once; one that is a company, only if that is there and not archived. */
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
        var customer = new CustomerState.Of(command.customerId());
        if (command.companyId() == null) {
            return decisions.decide(customer, seen -> decide(seen, command));
        }
        var companyId = new CompanyId(command.companyId());
        var context = customer.and(new CompanyStanding.Of(companyId), Context::new);
        return decisions.decide(context, seen -> decide(seen.customer(), seen.company(), companyId, command));
    }

    /** What both contexts say. */
    private record Context(CustomerState customer, CompanyStanding company) {}

    static List<CustomerEvent> decide(
            CustomerState state, CompanyStanding company, CompanyId companyId, CreateCustomer command) {
        var facts = decide(state, command);
        company.requireOpen(companyId, CustomerRule.CUSTOMER_COMPANY_UNKNOWN, CustomerRule.CUSTOMER_COMPANY_ARCHIVED);
        return facts;
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
