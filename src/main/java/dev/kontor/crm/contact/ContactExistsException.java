package dev.kontor.crm.contact;

import dev.kontor.eventstore.command.CommandRefusedException;

/** A contact is created once. */
public final class ContactExistsException extends CommandRefusedException {

    private static final long serialVersionUID = 1L;

    ContactExistsException(ContactId contactId) {
        super(Reason.CONFLICT, "contact-exists", "There is already a contact %s.".formatted(contactId));
    }
}
