package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactPhoneChanged;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** Changes a telephone number; to the one that it is, without a fact. */
@Dependent
public class ChangeContactPhoneHandler implements CommandHandler<ChangeContactPhone> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ChangeContactPhoneHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ChangeContactPhone command) {
        var contact = new ContactState.Of(command.contactId());
        decisions.requireUnchanged(contact.query(), command.expected());
        return decisions.decide(contact, seen -> decide(seen, command));
    }

    static List<ContactEvent> decide(ContactState state, ChangeContactPhone command) {
        var contact = state.requireActive(command.contactId());
        return Objects.equals(contact.phone(), command.phone())
                ? List.of()
                : List.of(new ContactPhoneChanged(command.contactId(), command.phone()));
    }
}
