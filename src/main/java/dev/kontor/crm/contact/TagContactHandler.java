package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactTagged;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Labels a contact; with a label that it has, without a fact. */
@Dependent
public class TagContactHandler implements CommandHandler<TagContact> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public TagContactHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(TagContact command) {
        var contact = new ContactState.Of(command.contactId());
        decisions.requireUnchanged(contact.query(), command.expected());
        return decisions.decide(contact, seen -> decide(seen, command));
    }

    static List<ContactEvent> decide(ContactState state, TagContact command) {
        var contact = state.requireActive(command.contactId());
        if (contact.tags().contains(command.tag())) {
            return List.of();
        }
        if (contact.tags().size() >= Tags.MOST) {
            throw ContactRule.CONTACT_TAGS_FULL.refusal(command.contactId(), Tags.MOST);
        }
        return List.of(new ContactTagged(command.contactId(), command.tag()));
    }
}
