package dev.kontor.crm.contact;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.eventstore.command.CommandRefusedException;

/** Another contact has the address; which one is not told, lest addresses be probed for. */
public final class EmailTakenException extends CommandRefusedException {

    private static final long serialVersionUID = 1L;

    EmailTakenException(EmailAddress email) {
        super(Reason.CONFLICT, "email-taken", "The e-mail address %s is in use.".formatted(email));
    }
}
