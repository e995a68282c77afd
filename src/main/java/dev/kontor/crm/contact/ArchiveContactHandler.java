package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactArchived;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Archives a contact, which frees its address; one that is archived already, without a fact. */
@Dependent
public class ArchiveContactHandler implements CommandHandler<ArchiveContact> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ArchiveContactHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ArchiveContact command) {
        var contact = new ContactState.Of(command.contactId());
        decisions.requireUnchanged(contact.query(), command.expected());
        return decisions.decide(contact, seen -> decide(seen, command));
    }

    static List<ContactEvent> decide(ContactState state, ArchiveContact command) {
        var contact = state.requireKnown(command.contactId());
        return contact.archived() ? List.of() : List.of(new ContactArchived(command.contactId(), contact.email()));
    }
}
