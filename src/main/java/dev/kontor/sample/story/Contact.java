package dev.kontor.sample.story;

import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import java.util.HashSet;
import java.util.Set;

/** A contact, as the facts so far left them. */
final class Contact {

    private final ContactId id;
    private Names.PersonName name;
    private EmailAddress email;
    private final Set<String> tags = new HashSet<>(0);

    Contact(ContactId id, Names.PersonName name, EmailAddress email) {
        this.id = id;
        this.name = name;
        this.email = email;
    }

    ContactId id() {
        return id;
    }

    Names.PersonName name() {
        return name;
    }

    EmailAddress email() {
        return email;
    }

    Set<String> tags() {
        return tags;
    }

    /** What stands behind the address's at sign. */
    String domain() {
        return email.value().substring(email.value().indexOf('@') + 1);
    }

    void called(Names.PersonName newName) {
        name = newName;
    }

    void reachedAt(EmailAddress newEmail) {
        email = newEmail;
    }
}
