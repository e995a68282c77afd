package dev.kontor.crm.contact;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.company.event.CompanyStanding;
import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactAddressChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactAssignedToCompany;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactPhoneChanged;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates a contact if neither it nor another holder of its address is there, and the company that it works for is open.
 * What is known of it at once are facts of their own, appended with the first or not at all.
 */
@Dependent
public class CreateContactHandler implements CommandHandler<CreateContact> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public CreateContactHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(CreateContact command) {
        var context = new ContactState.Of(command.contactId()).and(new EmailHolder.Of(command.email()), Identity::new);
        CompanyId company = command.companyId();
        if (company == null) {
            return decisions.decide(context, seen -> decide(seen, CompanyStanding.OPEN, command));
        }
        return decisions.decide(
                context.and(new CompanyStanding.Of(company), Employed::new),
                seen -> decide(seen.identity(), seen.company(), command));
    }

    /** What both contexts say. */
    record Identity(ContactState contact, EmailHolder holder) {}

    /** The same, and whether the company can have contacts. */
    private record Employed(Identity identity, CompanyStanding company) {}

    static List<ContactEvent> decide(Identity identity, CompanyStanding company, CreateContact command) {
        var id = command.contactId();
        if (identity.contact().known() != null) {
            throw ContactRule.CONTACT_EXISTS.refusal(id);
        }
        identity.holder().requireFreeFor(id, command.email());
        var facts = new ArrayList<ContactEvent>();
        facts.add(new ContactCreated(id, command.name(), command.email()));
        if (command.phone() != null) {
            facts.add(new ContactPhoneChanged(id, command.phone()));
        }
        if (command.address() != null) {
            facts.add(new ContactAddressChanged(id, command.address()));
        }
        if (command.companyId() != null) {
            company.requireOpen(
                    command.companyId(), ContactRule.CONTACT_COMPANY_UNKNOWN, ContactRule.CONTACT_COMPANY_ARCHIVED);
            facts.add(new ContactAssignedToCompany(id, command.companyId()));
        }
        return facts;
    }
}
