package dev.kontor.crm.company;

import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.company.event.CompanyEvent.CompanyAddressChanged;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Says where a company is; where it was already, without a fact. */
@Dependent
public class ChangeCompanyAddressHandler implements CommandHandler<ChangeCompanyAddress> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ChangeCompanyAddressHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ChangeCompanyAddress command) {
        var company = new CompanyState.Of(command.companyId());
        decisions.requireUnchanged(company.query(), command.expected());
        return decisions.decide(company, seen -> decide(seen, command));
    }

    static List<CompanyEvent> decide(CompanyState state, ChangeCompanyAddress command) {
        var company = state.requireActive(command.companyId());
        return command.address().equals(company.address())
                ? List.of()
                : List.of(new CompanyAddressChanged(command.companyId(), command.address()));
    }
}
