package dev.kontor.crm.contact;

import dev.kontor.crm.contact.ContactState.Known;
import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactAddressChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactAssignedToCompany;
import dev.kontor.crm.contact.event.ContactEvent.ContactDuplicateAbsorbed;
import dev.kontor.crm.contact.event.ContactEvent.ContactMerged;
import dev.kontor.crm.contact.event.ContactEvent.ContactPhoneChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactTagged;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Merges two contacts. Who goes on takes over what it lacks (telephone number, postal address, company) and all labels
 * while there is room; the other is given up. The decision spans both: whatever is changed of either meanwhile has it
 * decided anew, so that nothing is lost and nothing is changed of a contact that was given up.
 */
@Dependent
public class MergeContactsHandler implements CommandHandler<MergeContacts> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public MergeContactsHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(MergeContacts command) {
        var survivor = new ContactState.Of(command.contactId());
        decisions.requireUnchanged(survivor.query(), command.expected());
        var context = survivor.and(new ContactState.Of(command.duplicateId()), Context::new);
        return decisions.decide(context, seen -> decide(seen.survivor(), seen.duplicate(), command));
    }

    /** What both contexts say. */
    private record Context(ContactState survivor, ContactState duplicate) {}

    static List<ContactEvent> decide(ContactState survivor, ContactState duplicate, MergeContacts command) {
        if (command.contactId().equals(command.duplicateId())) {
            throw ContactRule.CONTACT_MERGED_INTO_ITSELF.refusal(command.contactId());
        }
        var staying = survivor.requireActive(command.contactId());
        var leaving = duplicate.requireKnown(command.duplicateId());
        if (command.contactId().equals(leaving.survivorId())) {
            return List.of();
        }
        duplicate.requireActive(command.duplicateId());
        var facts = new ArrayList<ContactEvent>();
        facts.add(new ContactMerged(command.duplicateId(), command.contactId(), leaving.email()));
        facts.add(new ContactDuplicateAbsorbed(command.contactId(), command.duplicateId()));
        facts.addAll(takenOver(command.contactId(), staying, leaving));
        return facts;
    }

    private static List<ContactEvent> takenOver(ContactId survivor, Known staying, Known leaving) {
        var facts = new ArrayList<ContactEvent>();
        if (staying.phone() == null && leaving.phone() != null) {
            facts.add(new ContactPhoneChanged(survivor, leaving.phone()));
        }
        if (staying.address() == null && leaving.address() != null) {
            facts.add(new ContactAddressChanged(survivor, leaving.address()));
        }
        if (staying.companyId() == null && leaving.companyId() != null) {
            facts.add(new ContactAssignedToCompany(survivor, leaving.companyId()));
        }
        leaving.tags().stream()
                .filter(tag -> !staying.tags().contains(tag))
                .sorted()
                .limit(Tags.MOST - staying.tags().size())
                .forEach(tag -> facts.add(new ContactTagged(survivor, tag)));
        return facts;
    }
}
