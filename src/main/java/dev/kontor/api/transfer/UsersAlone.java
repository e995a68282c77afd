package dev.kontor.api.transfer;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.todo.event.TodoEvent.TodoReminded;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserEvent.UserEmailChanged;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ErasedAs;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.transfer.ImportGround;
import dev.kontor.eventstore.transfer.ImportRefusedException;
import dev.kontor.eventstore.transfer.Incoming;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A tenant that has users alone: the first administrator is there already. Imported users must not take the address of
 * one of them, who could not sign in any more.
 */
@ApplicationScoped
public class UsersAlone implements ImportGround {

    private EventTypes types;
    private EventStore store;

    /** For the container's proxy. */
    protected UsersAlone() {}

    /** All parts by CDI. */
    @Inject
    public UsersAlone(EventTypes types, EventStore store) {
        this.types = types;
        this.store = store;
    }

    /** Reminders come by themselves, of imported todos too, and nothing of an import hangs on them. */
    @Override
    public ContextQuery untouched() {
        Set<Class<? extends Event>> others = types.all().stream()
                .map(EventDescriptor::javaType)
                .filter(type -> !UserEvent.class.isAssignableFrom(type) && type != TodoReminded.class)
                .collect(Collectors.toUnmodifiableSet());
        return new ContextQuery(List.of(new ContextQuery.Item(others, List.of())));
    }

    @Override
    public void verify(List<Incoming> stored) {
        for (var fact : stored) {
            taken(fact.fact().event())
                    .filter(address -> !isErased(address) && isTakenTwice(address))
                    .ifPresent(address -> {
                        throw ImportRefusedException.clash(
                                String.valueOf(fact.fact().eventId()));
                    });
        }
    }

    private static Optional<EmailAddress> taken(Event event) {
        return switch (event) {
            case UserCreated created -> Optional.of(created.email());
            case UserEmailChanged changed -> Optional.of(changed.newEmail());
            default -> Optional.empty();
        };
    }

    /** What stands for the addresses of all who were erased. */
    private static boolean isErased(EmailAddress address) {
        var erased = EmailAddress.class.getAnnotation(ErasedAs.class);
        return erased != null && erased.value().equals("\"" + address.value() + "\"");
    }

    private boolean isTakenTwice(EmailAddress address) {
        @Nullable UserId holder = null;
        for (var fact : store.read(UserEvent.touching(address)).events()) {
            var event = (UserEvent) fact.event();
            boolean takes = taken(event).filter(address::equals).isPresent();
            if (takes && holder != null && !holder.equals(event.userId())) {
                return true;
            }
            holder = takes ? event.userId() : null;
        }
        return false;
    }
}
