package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreditLimitChanged;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Changes a credit limit; to what it is, without a fact. It may go below what is open: then nothing more is ordered until
 * that fits.
 */
@Dependent
public class ChangeCreditLimitHandler implements CommandHandler<ChangeCreditLimit> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ChangeCreditLimitHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ChangeCreditLimit command) {
        var customer = new CustomerState.Of(command.customerId());
        decisions.requireUnchanged(customer.query(), command.expected());
        return decisions.decide(customer, seen -> decide(seen, command));
    }

    static List<CustomerEvent> decide(CustomerState state, ChangeCreditLimit command) {
        var from = state.requireKnown(command.customerId()).creditLimit();
        var to = command.creditLimit();
        if (!to.currency().equals(from.currency())) {
            throw CustomerRule.CREDIT_LIMIT_CURRENCY.refusal(to.currency(), command.customerId(), from.currency());
        }
        if (to.amount().signum() < 0) {
            throw CustomerRule.CREDIT_LIMIT_NEGATIVE.refusal(to);
        }
        return to.equals(from)
                ? List.of()
                : List.of(new CustomerCreditLimitChanged(command.customerId(), from, to, command.reason()));
    }
}
