package dev.kontor.crm.contact;

import dev.kontor.crm.contact.ContactEvent.ContactRenamed;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Renames a contact; to the name that it has, without a fact. */
@ApplicationScoped
public class RenameContactHandler implements CommandHandler<RenameContact> {

    private Decisions decisions;

    /** For the container's proxy. */
    protected RenameContactHandler() {}

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
