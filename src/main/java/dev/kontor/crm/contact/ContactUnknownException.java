package dev.kontor.crm.contact;

import dev.kontor.eventstore.command.CommandRefusedException;

/** There is no such contact. */
public final class ContactUnknownException extends CommandRefusedException {

    private static final long serialVersionUID = 1L;

    ContactUnknownException(ContactId contactId) {
        super(Reason.UNKNOWN, "contact-unknown", "There is no contact %s.".formatted(contactId));
    }
}
