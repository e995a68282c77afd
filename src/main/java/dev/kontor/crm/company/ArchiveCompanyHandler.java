package dev.kontor.crm.company;

import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.company.event.CompanyEvent.CompanyArchived;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Archives a company at which no opportunity is open; one that is archived already, without a fact. */
@Dependent
public class ArchiveCompanyHandler implements CommandHandler<ArchiveCompany> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ArchiveCompanyHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ArchiveCompany command) {
        var company = new CompanyState.Of(command.companyId());
        decisions.requireUnchanged(company.query(), command.expected());
        var context = company.and(new OpenOpportunities.Of(command.companyId()), Context::new);
        return decisions.decide(context, seen -> decide(seen.company(), seen.opportunities(), command));
    }

    /** What both contexts say. */
    private record Context(CompanyState company, OpenOpportunities opportunities) {}

    static List<CompanyEvent> decide(CompanyState state, OpenOpportunities opportunities, ArchiveCompany command) {
        if (state.requireKnown(command.companyId()).archived()) {
            return List.of();
        }
        opportunities.requireNone(command.companyId());
        return List.of(new CompanyArchived(command.companyId(), command.reason()));
    }
}
