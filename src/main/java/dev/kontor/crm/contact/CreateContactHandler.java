package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Creates a contact if neither it nor another holder of its address is there. */
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
        var context = new ContactState.Of(command.contactId()).and(new EmailHolder.Of(command.email()), Context::new);
        return decisions.decide(context, seen -> decide(seen.contact(), seen.holder(), command));
    }

    /** What both contexts say. */
    private record Context(ContactState contact, EmailHolder holder) {}

    static List<ContactEvent> decide(ContactState contact, EmailHolder holder, CreateContact command) {
        if (contact.known() != null) {
            throw ContactRule.CONTACT_EXISTS.refusal(command.contactId());
        }
        holder.requireFreeFor(command.contactId(), command.email());
        return List.of(new ContactCreated(command.contactId(), command.name(), command.email()));
    }
}
