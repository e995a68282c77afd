package dev.kontor.sample.story;

import dev.kontor.crm.contact.event.ContactEvent.ContactAddressChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactAssignedToCompany;
import dev.kontor.crm.contact.event.ContactEvent.ContactPhoneChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactTagged;
import dev.kontor.crm.contact.event.ContactEvent.ContactUntagged;
import dev.kontor.crm.shared.PhoneNumber;
import dev.kontor.eventstore.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What becomes known of contacts after their names: where they work, their number and address, and labels. */
final class ContactDetails {

    private final Firm firm;

    ContactDetails(Firm firm) {
        this.firm = firm;
    }

    /** More becomes known of a new contact. */
    void plan(Contact contact, @Nullable Company company, Instant now) {
        if (company != null) {
            firm.agenda().afterHours(now, 1, then -> assign(contact, company));
        }
        soon(now, .5, then -> phone(contact));
        soon(now, .25, then -> address(contact));
        soon(now, .3, then -> tag(contact, then));
        soon(now, .1, then -> tag(contact, then));
    }

    private void soon(Instant now, double probability, Step step) {
        if (firm.dice().happens(probability)) {
            firm.agenda().afterDays(now, 2, step);
        }
    }

    private @Nullable Event assign(Contact contact, Company company) {
        return firm.contacts().has(contact) && firm.companies().has(company)
                ? new ContactAssignedToCompany(contact.id(), company.id())
                : null;
    }

    private @Nullable Event phone(Contact contact) {
        return firm.contacts().has(contact)
                ? new ContactPhoneChanged(
                        contact.id(),
                        new PhoneNumber(firm.names().phone(firm.names().tongue())))
                : null;
    }

    private @Nullable Event address(Contact contact) {
        return firm.contacts().has(contact)
                ? new ContactAddressChanged(
                        contact.id(), firm.names().address(firm.names().tongue()))
                : null;
    }

    private @Nullable Event tag(Contact contact, Instant now) {
        var tag = firm.names().of("tag");
        if (!firm.contacts().has(contact) || !contact.tags().add(tag)) {
            return null;
        }
        if (firm.dice().happens(.1)) {
            firm.agenda().afterDays(now, 90, then -> untag(contact, tag));
        }
        return new ContactTagged(contact.id(), tag);
    }

    private @Nullable Event untag(Contact contact, String tag) {
        return firm.contacts().has(contact) && contact.tags().remove(tag)
                ? new ContactUntagged(contact.id(), tag)
                : null;
    }
}
