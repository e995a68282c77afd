package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactAddressChanged;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** Changes a postal address; to the one that it is, without a fact. */
@Dependent
public class ChangeContactAddressHandler implements CommandHandler<ChangeContactAddress> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ChangeContactAddressHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ChangeContactAddress command) {
        var contact = new ContactState.Of(command.contactId());
        decisions.requireUnchanged(contact.query(), command.expected());
        return decisions.decide(contact, seen -> decide(seen, command));
    }

    static List<ContactEvent> decide(ContactState state, ChangeContactAddress command) {
        var contact = state.requireActive(command.contactId());
        return Objects.equals(contact.address(), command.address())
                ? List.of()
                : List.of(new ContactAddressChanged(command.contactId(), command.address()));
    }
}
