package dev.kontor.crm.contact;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.company.event.CompanyStanding;
import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactAssignedToCompany;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** Assigns a contact to a company that is there and open; the company may be archived at the same moment. */
@Dependent
public class AssignContactToCompanyHandler implements CommandHandler<AssignContactToCompany> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public AssignContactToCompanyHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(AssignContactToCompany command) {
        var contact = new ContactState.Of(command.contactId());
        decisions.requireUnchanged(contact.query(), command.expected());
        CompanyId company = command.companyId();
        if (company == null) {
            return decisions.decide(contact, seen -> decide(seen, CompanyStanding.OPEN, command));
        }
        var context = contact.and(new CompanyStanding.Of(company), Context::new);
        return decisions.decide(context, seen -> decide(seen.contact(), seen.company(), command));
    }

    /** What both contexts say. */
    private record Context(ContactState contact, CompanyStanding company) {}

    static List<ContactEvent> decide(ContactState state, CompanyStanding company, AssignContactToCompany command) {
        var contact = state.requireActive(command.contactId());
        if (Objects.equals(contact.companyId(), command.companyId())) {
            return List.of();
        }
        if (command.companyId() != null) {
            company.requireOpen(
                    command.companyId(), ContactRule.CONTACT_COMPANY_UNKNOWN, ContactRule.CONTACT_COMPANY_ARCHIVED);
        }
        return List.of(new ContactAssignedToCompany(command.contactId(), command.companyId()));
    }
}
