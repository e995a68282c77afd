package dev.kontor.crm.company;

import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Creates a company if it is not there. */
@Dependent
public class CreateCompanyHandler implements CommandHandler<CreateCompany> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public CreateCompanyHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(CreateCompany command) {
        return decisions.decide(new CompanyState.Of(command.companyId()), seen -> decide(seen, command));
    }

    static List<CompanyEvent> decide(CompanyState company, CreateCompany command) {
        if (company.known() != null) {
            throw CompanyRule.COMPANY_EXISTS.refusal(command.companyId());
        }
        return List.of(new CompanyCreated(command.companyId(), command.name(), command.address(), command.industry()));
    }
}
