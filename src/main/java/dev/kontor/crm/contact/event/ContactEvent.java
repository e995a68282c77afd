package dev.kontor.crm.contact.event;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.PhoneNumber;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.crm.shared.Sets;
import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DataSubject;
import dev.kontor.eventstore.ErasingEvent;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventType;
import dev.kontor.eventstore.Personal;
import dev.kontor.eventstore.Property;
import org.jspecify.annotations.Nullable;

/** The facts of contacts. */
public sealed interface ContactEvent extends Event {

    /** Which contact a fact is about. */
    Property<ContactId> CONTACT_ID = Property.of("contactId", ContactId::value);

    /** The address that a fact takes or frees. */
    Property<EmailAddress> EMAIL = Property.of("email", EmailAddress::value);

    /** Which contact the fact is about. */
    ContactId contactId();

    /** Everything about one contact. */
    static ContextQuery about(ContactId contactId) {
        return ContextQuery.ofAll(ContactEvent.class).where(CONTACT_ID, contactId);
    }

    /** Everything that took or freed an address, whichever contact did. */
    static ContextQuery touching(EmailAddress email) {
        return ContextQuery.of(
                        ContactCreated.class, ContactEmailChanged.class, ContactArchived.class, ContactMerged.class)
                .where(EMAIL, email);
    }

    /**
     * A contact came to be known; it has the address.
     *
     * @param name 1 to 200 characters
     */
    @EventType(name = "ContactCreated")
    @Sets(property = "archived", to = "false")
    record ContactCreated(
            @DataSubject("contact") @ContextKey ContactId contactId,
            @Personal String name,
            @Personal @ContextKey EmailAddress email)
            implements ContactEvent {}

    /**
     * A contact has another name.
     *
     * @param name the new one, 1 to 200 characters
     */
    @EventType(name = "ContactRenamed")
    record ContactRenamed(
            @DataSubject("contact") @ContextKey ContactId contactId,
            @Personal String name) implements ContactEvent {}

    /**
     * A contact has another address, and the old one is free. Both are the key {@code email}: whoever decides about
     * either must see this fact.
     */
    @EventType(name = "ContactEmailChanged")
    record ContactEmailChanged(
            @DataSubject("contact") @ContextKey ContactId contactId,
            @Personal @ContextKey("email") EmailAddress oldEmail,
            @Personal @ContextKey("email") EmailAddress newEmail)
            implements ContactEvent {}

    /**
     * A contact is kept for the record only, and its address is free.
     *
     * @param email the address that it had
     */
    @EventType(name = "ContactArchived")
    @Sets(property = "archived", to = "true")
    record ContactArchived(
            @DataSubject("contact") @ContextKey ContactId contactId,
            @Personal @ContextKey EmailAddress email) implements ContactEvent {}

    /**
     * A contact has another telephone number.
     *
     * @param phone the new one; null if there is none any more
     */
    @EventType(name = "ContactPhoneChanged")
    record ContactPhoneChanged(
            @DataSubject("contact") @ContextKey ContactId contactId,
            @Personal @Nullable PhoneNumber phone) implements ContactEvent {}

    /**
     * A contact lives or works elsewhere.
     *
     * @param address the new one; null if none is known any more
     */
    @EventType(name = "ContactAddressChanged")
    record ContactAddressChanged(
            @DataSubject("contact") @ContextKey ContactId contactId,
            @Personal @Nullable PostalAddress address) implements ContactEvent {}

    /**
     * A contact works for a company.
     *
     * @param companyId the company; null if for none that is known
     */
    @EventType(name = "ContactAssignedToCompany")
    record ContactAssignedToCompany(
            @DataSubject("contact") @ContextKey ContactId contactId,
            @Nullable CompanyId companyId) implements ContactEvent {}

    /**
     * A contact has another label.
     *
     * @param tag in lower case, 1 to 40 characters
     */
    @EventType(name = "ContactTagged")
    record ContactTagged(
            @DataSubject("contact") @ContextKey ContactId contactId,
            @Personal String tag) implements ContactEvent {}

    /** A contact has a label no more. */
    @EventType(name = "ContactUntagged")
    record ContactUntagged(
            @DataSubject("contact") @ContextKey ContactId contactId,
            @Personal String tag) implements ContactEvent {}

    /**
     * A contact turned out to be the same person as another, who goes on for both. Its address is free.
     *
     * @param survivorId who goes on
     * @param email the address that it had
     */
    @EventType(name = "ContactMerged")
    @Sets(property = "archived", to = "true")
    record ContactMerged(
            @DataSubject("contact") @ContextKey ContactId contactId,
            ContactId survivorId,
            @Personal @ContextKey EmailAddress email)
            implements ContactEvent {}

    /**
     * A contact goes on for another, too.
     *
     * @param duplicateId who turned out to be the same person
     */
    @EventType(name = "ContactDuplicateAbsorbed")
    record ContactDuplicateAbsorbed(
            @DataSubject("contact") @ContextKey ContactId contactId, ContactId duplicateId) implements ContactEvent {}

    /**
     * What is personal of a contact was erased, in all facts about it before, and it is kept for the record only.
     *
     * @param contactId which
     */
    @EventType(name = "ContactErased")
    @Sets(property = "archived", to = "true")
    record ContactErased(@DataSubject("contact") @ContextKey ContactId contactId)
            implements ContactEvent, ErasingEvent {}
}
