package dev.kontor.crm.erasure;

import dev.kontor.crm.activity.event.ActivityEvent.ActivityErased;
import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.crm.contact.event.ContactEvent.ContactErased;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerErased;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.todo.event.TodoEvent.TodoErased;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.crm.user.event.UserEvent.UserErased;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ErasingEvent;
import dev.kontor.eventstore.erasure.Subject;
import java.util.UUID;

/** Which fact says that a subject was erased. */
final class ErasingFacts {

    private ErasingFacts() {}

    static ErasingEvent of(Subject subject) {
        var id = UUID.fromString(subject.id());
        return switch (subject.kind()) {
            case "contact" -> new ContactErased(new ContactId(id));
            case "customer" -> new CustomerErased(new CustomerId(id));
            case "user" -> new UserErased(new UserId(id));
            case "activity" -> new ActivityErased(new ActivityId(id));
            case "todo" -> new TodoErased(new TodoId(id));
            default -> throw new IllegalArgumentException("No feature has subjects of the kind " + subject.kind());
        };
    }
}
