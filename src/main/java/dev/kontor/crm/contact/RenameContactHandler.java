package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactRenamed;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Renames a contact; to the name that it has, without a fact. */
@Dependent
public class RenameContactHandler implements CommandHandler<RenameContact> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public RenameContactHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(RenameContact command) {
        var contact = new ContactState.Of(command.contactId());
        decisions.requireUnchanged(contact.query(), command.expected());
        return decisions.decide(contact, seen -> decide(seen, command));
    }

    static List<ContactEvent> decide(ContactState state, RenameContact command) {
        var contact = state.requireActive(command.contactId());
        return contact.name().equals(command.name())
                ? List.of()
                : List.of(new ContactRenamed(command.contactId(), command.name()));
    }
}
