package dev.kontor.crm.contact;

import dev.kontor.eventstore.command.Rule;

/** What can stand against a command about contacts. */
public enum ContactRule implements Rule {
    /** There is no such contact. */
    CONTACT_UNKNOWN(Reason.UNKNOWN),
    /** It was created already. */
    CONTACT_EXISTS(Reason.CONFLICT),
    /** An archived contact is not changed any more. */
    CONTACT_ARCHIVED(Reason.CONFLICT),
    /** It turned out to be the same person as another contact, who goes on for both. */
    CONTACT_MERGED(Reason.CONFLICT),
    /** A contact is not merged into itself. */
    CONTACT_MERGED_INTO_ITSELF(Reason.CONFLICT),
    /** It has as many labels as a contact may have. */
    CONTACT_TAGS_FULL(Reason.CONFLICT),
    /** There is no such company. */
    CONTACT_COMPANY_UNKNOWN(Reason.CONFLICT),
    /** Nobody is assigned to an archived company any more. */
    CONTACT_COMPANY_ARCHIVED(Reason.CONFLICT),
    /** Another contact has the address; which one is not told, lest addresses be probed for. */
    EMAIL_TAKEN(Reason.CONFLICT);

    private final Reason reason;

    ContactRule(Reason reason) {
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
