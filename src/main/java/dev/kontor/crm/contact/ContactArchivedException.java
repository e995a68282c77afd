package dev.kontor.crm.contact;

import dev.kontor.eventstore.command.CommandRefusedException;

/** An archived contact is not changed any more. */
public final class ContactArchivedException extends CommandRefusedException {

    private static final long serialVersionUID = 1L;

    ContactArchivedException(ContactId contactId) {
        super(
                Reason.CONFLICT,
                "contact-archived",
                "The contact %s is archived and cannot be changed.".formatted(contactId));
    }
}
