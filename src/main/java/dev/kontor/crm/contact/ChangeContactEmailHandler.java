package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactEmailChanged;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Gives a contact an address that no other has; the one that it has, without a fact. */
@Dependent
public class ChangeContactEmailHandler implements CommandHandler<ChangeContactEmail> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ChangeContactEmailHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ChangeContactEmail command) {
        var contact = new ContactState.Of(command.contactId());
        decisions.requireUnchanged(contact.query(), command.expected());
        var context = contact.and(new EmailHolder.Of(command.email()), Context::new);
        return decisions.decide(context, seen -> decide(seen.contact(), seen.holder(), command));
    }

    /** What both contexts say. */
    private record Context(ContactState contact, EmailHolder holder) {}

    static List<ContactEvent> decide(ContactState state, EmailHolder holder, ChangeContactEmail command) {
        var contact = state.requireActive(command.contactId());
        holder.requireFreeFor(command.contactId(), command.email());
        return contact.email().equals(command.email())
                ? List.of()
                : List.of(new ContactEmailChanged(command.contactId(), contact.email(), command.email()));
    }
}
