package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityCatalog;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityLogged;
import dev.kontor.crm.activity.event.ActivityEvent.Content;
import dev.kontor.crm.activity.event.ActivityEvent.Direction;
import dev.kontor.crm.activity.event.ActivityEvent.Kind;
import dev.kontor.crm.activity.event.ActivityEvent.Thing;
import dev.kontor.crm.activity.event.ActivityEvent.ThingKind;
import dev.kontor.crm.activity.event.ActivityEvent.Visibility;
import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.crm.company.event.CompanyCatalog;
import dev.kontor.crm.contact.event.ContactCatalog;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.customer.event.CustomerCatalog;
import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.crm.order.event.OrderCatalog;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.team.event.TeamCatalog;
import dev.kontor.crm.todo.event.TodoCatalog;
import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.EventCatalog;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts and details that the tests of activities begin with. */
public final class ActivityFacts {

    /** When most of them happened. */
    public static final Instant MORNING = Instant.parse("2026-11-20T09:30:00Z");

    /** When commands come. */
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private ActivityFacts() {}

    /** The catalogs of all that an activity can be about, and of teams. */
    public static EventCatalog[] catalogs() {
        return new EventCatalog[] {
            new ActivityCatalog(),
            new ContactCatalog(),
            new CompanyCatalog(),
            new CustomerCatalog(),
            new OpportunityCatalog(),
            new OrderCatalog(),
            new TodoCatalog(),
            new UserCatalog(),
            new TeamCatalog()
        };
    }

    /** A contact that was created. */
    public static ContactCreated contact(UUID id) {
        return new ContactCreated(new ContactId(id), "Ada", new EmailAddress(id + "@example.org"));
    }

    /** A user who was created. */
    public static UserCreated user(UUID id) {
        return new UserCreated(
                new UserId(id),
                "Bob",
                new EmailAddress(id + "@example.org"),
                List.of(),
                false,
                ZoneId.of("Europe/Berlin"),
                Language.EN);
    }

    /** A contact as something that an activity is about. */
    public static Thing aContact(UUID id) {
        return new Thing(ThingKind.CONTACT, id);
    }

    /** A user as somebody who took part. */
    public static Thing aUser(UUID id) {
        return new Thing(ThingKind.USER, id);
    }

    /** What is told of a note. */
    public static Content note(String title, Instant at) {
        return new Content(title, "More of it.", at, null, null, List.of());
    }

    /** What is told of a call. */
    public static Content call(Thing... participants) {
        return new Content("Call", "She wants\ntwo hundred.", MORNING, 12, Direction.INBOUND, List.of(participants));
    }

    /** A note that was logged. */
    public static ActivityLogged logged(
            UUID id, Thing subject, @Nullable UUID author, Visibility visibility, Instant at) {
        return new ActivityLogged(
                new ActivityId(id),
                subject,
                Kind.NOTE,
                author == null ? null : new UserId(author),
                note("Note", at),
                visibility);
    }
}
