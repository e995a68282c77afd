package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactUntagged;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Takes a label off a contact; one that it does not have, without a fact. */
@Dependent
public class UntagContactHandler implements CommandHandler<UntagContact> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public UntagContactHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(UntagContact command) {
        var contact = new ContactState.Of(command.contactId());
        decisions.requireUnchanged(contact.query(), command.expected());
        return decisions.decide(contact, seen -> decide(seen, command));
    }

    static List<ContactEvent> decide(ContactState state, UntagContact command) {
        var contact = state.requireActive(command.contactId());
        return contact.tags().contains(command.tag())
                ? List.of(new ContactUntagged(command.contactId(), command.tag()))
                : List.of();
    }
}
