package dev.kontor.crm.company;

import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.company.event.CompanyEvent.CompanyIndustryChanged;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Says what a company does; what it did already, without a fact. */
@Dependent
public class ChangeCompanyIndustryHandler implements CommandHandler<ChangeCompanyIndustry> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ChangeCompanyIndustryHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ChangeCompanyIndustry command) {
        var company = new CompanyState.Of(command.companyId());
        decisions.requireUnchanged(company.query(), command.expected());
        return decisions.decide(company, seen -> decide(seen, command));
    }

    static List<CompanyEvent> decide(CompanyState state, ChangeCompanyIndustry command) {
        var company = state.requireActive(command.companyId());
        return command.industry().equals(company.industry())
                ? List.of()
                : List.of(new CompanyIndustryChanged(command.companyId(), command.industry()));
    }
}
