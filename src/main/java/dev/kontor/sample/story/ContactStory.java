package dev.kontor.sample.story;

import dev.kontor.crm.contact.event.ContactEvent.ContactArchived;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactDuplicateAbsorbed;
import dev.kontor.crm.contact.event.ContactEvent.ContactEmailChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactMerged;
import dev.kontor.crm.contact.event.ContactEvent.ContactRenamed;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.eventstore.Event;
import dev.kontor.sample.chance.Chances;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * People come to be known, most of them at companies, a few of them twice; they marry, change their address, and are
 * forgotten.
 */
final class ContactStory {

    private static final double AT_COMPANY = .75;
    private static final double TWICE = .03;
    private static final double NOTICED = .8;

    private final Firm firm;
    private final ContactDetails details;
    private final Chances<Step> changes;
    private final Chances<String> privateDomains = new Chances<String>()
            .add(5, "post.example")
            .add(3, "mail.example")
            .add(2, "freenet.example")
            .add(1, "inbox.example");

    ContactStory(Firm firm) {
        this.firm = firm;
        this.details = new ContactDetails(firm);
        this.changes = new Chances<Step>()
                .add(35, this::rename)
                .add(45, this::otherEmail)
                .add(20, this::archive);
    }

    /** One more is known. */
    Event create(Instant now) {
        var company = firm.dice().happens(AT_COMPANY) ? firm.companies().recent(firm.dice()) : null;
        var name = firm.names().person(company == null ? firm.names().tongue() : company.tongue());
        var contact = new Contact(
                new ContactId(firm.dice().id(now)),
                name,
                firm.names().email(name, company == null ? privateDomains.draw(firm.dice()) : company.domain()));
        firm.contacts().add(contact);
        details.plan(contact, company, now);
        if (firm.dice().happens(TWICE)) {
            firm.agenda().afterDays(now, 20, then -> createAgain(contact, then));
        }
        return new ContactCreated(contact.id(), name.toString(), contact.email());
    }

    /** Somebody writes down a person who is known already, with another address; most of the time one notices. */
    private @Nullable Event createAgain(Contact contact, Instant now) {
        if (!firm.contacts().has(contact)) {
            return null;
        }
        var again = new Contact(
                new ContactId(firm.dice().id(now)),
                contact.name(),
                firm.names().email(contact.name(), privateDomains.draw(firm.dice())));
        if (firm.dice().happens(NOTICED)) {
            firm.agenda().afterDays(now, 10, then -> merge(contact, again));
        }
        return new ContactCreated(again.id(), again.name().toString(), again.email());
    }

    /** Nothing more became known of the other one meanwhile, so there is nothing to take over. */
    private @Nullable Event merge(Contact contact, Contact again) {
        if (!firm.contacts().has(contact) || !firm.canTellMore()) {
            return null;
        }
        firm.bring(new ContactDuplicateAbsorbed(contact.id(), again.id()));
        return new ContactMerged(again.id(), contact.id(), again.email());
    }

    /** Something about one changes. */
    @Nullable
    Event change(Instant now) {
        return changes.draw(firm.dice()).at(now);
    }

    private @Nullable Event rename(Instant now) {
        var contact = firm.contacts().any(firm.dice());
        if (contact == null) {
            return null;
        }
        var family = firm.names().person(firm.names().tongue()).family();
        if (family.equals(contact.name().family())) {
            return null;
        }
        contact.called(new Names.PersonName(contact.name().given(), family));
        return new ContactRenamed(contact.id(), contact.name().toString());
    }

    private @Nullable Event otherEmail(Instant now) {
        var contact = firm.contacts().any(firm.dice());
        if (contact == null) {
            return null;
        }
        var old = contact.email();
        contact.reachedAt(firm.names().email(contact.name(), contact.domain()));
        return new ContactEmailChanged(contact.id(), old, contact.email());
    }

    private @Nullable Event archive(Instant now) {
        var contact = firm.contacts().any(firm.dice());
        if (contact == null) {
            return null;
        }
        firm.contacts().remove(contact);
        return new ContactArchived(contact.id(), contact.email());
    }
}
