package dev.kontor.crm.company;

import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.company.event.CompanyEvent.CompanyRenamed;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Renames a company; to the name that it has, without a fact. */
@Dependent
public class RenameCompanyHandler implements CommandHandler<RenameCompany> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public RenameCompanyHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(RenameCompany command) {
        var company = new CompanyState.Of(command.companyId());
        decisions.requireUnchanged(company.query(), command.expected());
        return decisions.decide(company, seen -> decide(seen, command));
    }

    static List<CompanyEvent> decide(CompanyState state, RenameCompany command) {
        var company = state.requireActive(command.companyId());
        return company.name().equals(command.name())
                ? List.of()
                : List.of(new CompanyRenamed(command.companyId(), command.name()));
    }
}
