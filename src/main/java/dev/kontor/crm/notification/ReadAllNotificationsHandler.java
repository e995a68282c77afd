package dev.kontor.crm.notification;

import dev.kontor.crm.notification.event.NotificationEvent;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationsReadUpTo;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Marks all notifications up to a point as read; if they are, without a fact. */
@Dependent
public class ReadAllNotificationsHandler implements CommandHandler<ReadAllNotifications> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ReadAllNotificationsHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ReadAllNotifications command) {
        return decisions.decide(new ReadingMarks.OfAll(command.userId()), seen -> decide(seen, command));
    }

    static List<NotificationEvent> decide(ReadingMarks marks, ReadAllNotifications command) {
        return marks.upTo() >= command.position()
                ? List.of()
                : List.of(new NotificationsReadUpTo(command.userId(), command.position()));
    }
}
