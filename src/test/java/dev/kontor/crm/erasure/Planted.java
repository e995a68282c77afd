package dev.kontor.crm.erasure;

import dev.kontor.crm.activity.event.ActivityEvent.ActivityCorrected;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityLogged;
import dev.kontor.crm.activity.event.ActivityEvent.Content;
import dev.kontor.crm.activity.event.ActivityEvent.Direction;
import dev.kontor.crm.activity.event.ActivityEvent.Kind;
import dev.kontor.crm.activity.event.ActivityEvent.Thing;
import dev.kontor.crm.activity.event.ActivityEvent.ThingKind;
import dev.kontor.crm.activity.event.ActivityEvent.Visibility;
import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.crm.contact.event.ContactEvent.ContactAddressChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactEmailChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactPhoneChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactRenamed;
import dev.kontor.crm.contact.event.ContactEvent.ContactTagged;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerBillingAddressChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerContactDataChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreditLimitChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerDeactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerPropertySet;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerRenamed;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PhoneNumber;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.crm.todo.event.TodoEvent.Subject;
import dev.kontor.crm.todo.event.TodoEvent.TodoAssigned;
import dev.kontor.crm.todo.event.TodoEvent.TodoCreated;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserEvent.Role;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserEvent.UserDeactivated;
import dev.kontor.crm.user.event.UserEvent.UserEmailChanged;
import dev.kontor.crm.user.event.UserEvent.UserUpdated;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.Event;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People of whom much is told, in words that stand nowhere else.
 *
 * @param contact somebody
 * @param customer who buys
 * @param user who works here, and not any more
 * @param activity about the contact
 * @param sale about the customer
 * @param todo about the contact
 */
record Planted(ContactId contact, CustomerId customer, UserId user, ActivityId activity, ActivityId sale, TodoId todo) {

    /** What is told of the contact, and to whom else it says nothing. */
    static final List<String> OF_CONTACT = List.of(
            "quixolva",
            "brandovix",
            "zembrad",
            "plenzimor",
            "4930771188",
            "torvanstrasse",
            "glimmstadt",
            "vexlabel",
            "ordimantu",
            "wolkrenta",
            "spurmiga",
            "correctoza",
            "krautzimbel",
            "notalopa");

    /** What is told of the customer. */
    static final List<String> OF_CUSTOMER = List.of(
            "firmazolda",
            "renamolda",
            "kaufweg",
            "rechnungsburg",
            "umzugsgasse",
            "neuhausenix",
            "mailfirma",
            "telefonzimt",
            "grenzgrund",
            "schlussgrund",
            "eigenwertix",
            "personozal",
            "verkaufsnotix");

    /** What is told of the user. */
    static final List<String> OF_USER = List.of("workerinax", "workmailix", "newworkmail", "updatedwork");

    static Planted people() {
        return new Planted(
                new ContactId(UUID.randomUUID()),
                new CustomerId(UUID.randomUUID()),
                new UserId(UUID.randomUUID()),
                new ActivityId(UUID.randomUUID()),
                new ActivityId(UUID.randomUUID()),
                new TodoId(UUID.randomUUID()));
    }

    List<Event> facts() {
        var out = new ArrayList<Event>();
        out.addAll(ofUser());
        out.addAll(ofContact());
        out.addAll(ofCustomer());
        return out;
    }

    /** Something that is told of another. */
    List<Event> about(ContactId other) {
        return List.of(new ActivityLogged(
                activity,
                new Thing(ThingKind.CONTACT, other.value()),
                Kind.NOTE,
                null,
                new Content("Told", null, Instant.EPOCH, null, null, List.of()),
                Visibility.COMPANY));
    }

    static EmailAddress email(String text) {
        return new EmailAddress(text + "@example.org");
    }

    private List<Event> ofContact() {
        return List.of(
                new ContactCreated(contact, "Quixolva", email("zembrad")),
                new ContactRenamed(contact, "Brandovix"),
                new ContactEmailChanged(contact, email("zembrad"), email("plenzimor")),
                new ContactPhoneChanged(contact, new PhoneNumber("+4930771188")),
                new ContactAddressChanged(contact, new PostalAddress("Torvanstrasse 1", "10117", "Glimmstadt", "DE")),
                new ContactTagged(contact, "vexlabel"),
                new ActivityLogged(
                        activity,
                        new Thing(ThingKind.CONTACT, contact.value()),
                        Kind.CALL,
                        user,
                        content("Ordimantu", "Wolkrenta"),
                        Visibility.COMPANY),
                new ActivityCorrected(activity, content("Spurmiga", null), "Correctoza"),
                new TodoCreated(todo, "Krautzimbel", "Notalopa", null, new Subject("contact", contact.value()), null),
                new TodoAssigned(todo, user, "Krautzimbel"));
    }

    private List<Event> ofCustomer() {
        return List.of(
                new CustomerCreated(
                        customer,
                        CustomerEvent.Kind.B2C,
                        "Firmazolda",
                        null,
                        null,
                        "Personozal",
                        null,
                        new PostalAddress("Kaufweg 7", "", "Rechnungsburg", "DE"),
                        null,
                        null,
                        Money.of("100.00", "EUR")),
                new CustomerRenamed(customer, "Renamolda"),
                new CustomerBillingAddressChanged(
                        customer, new PostalAddress("Umzugsgasse 3", "", "Neuhausenix", "DE")),
                new CustomerContactDataChanged(customer, email("mailfirma"), "Telefonzimt"),
                new CustomerCreditLimitChanged(
                        customer, Money.of("100.00", "EUR"), Money.of("90.00", "EUR"), "Grenzgrund"),
                new CustomerPropertySet(customer, "colour", "Eigenwertix"),
                new ActivityLogged(
                        sale,
                        new Thing(ThingKind.CUSTOMER, customer.value()),
                        Kind.NOTE,
                        user,
                        new Content("Verkaufsnotix", null, Instant.EPOCH, null, null, List.of()),
                        Visibility.COMPANY),
                new CustomerDeactivated(customer, "Schlussgrund"));
    }

    private List<Event> ofUser() {
        return List.of(
                new UserCreated(
                        user,
                        "Workerinax",
                        email("workmailix"),
                        List.of(Role.SALES),
                        false,
                        ZoneOffset.UTC,
                        Language.EN),
                new UserUpdated(user, "Updatedwork", ZoneOffset.UTC, Language.DE),
                new UserEmailChanged(user, email("workmailix"), email("newworkmail")),
                new UserDeactivated(user, false));
    }

    private static Content content(String title, @Nullable String text) {
        return new Content(title, text, Instant.EPOCH, 5, Direction.INBOUND, List.of());
    }
}
