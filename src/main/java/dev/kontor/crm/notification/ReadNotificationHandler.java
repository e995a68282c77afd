package dev.kontor.crm.notification;

import dev.kontor.crm.notification.event.NotificationEvent;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationRead;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Marks a notification as read; one that is, without a fact. */
@Dependent
public class ReadNotificationHandler implements CommandHandler<ReadNotification> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ReadNotificationHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ReadNotification command) {
        var marks = new ReadingMarks.OfOne(command.userId(), command.notificationId());
        return decisions.decide(marks, seen -> decide(seen, command));
    }

    static List<NotificationEvent> decide(ReadingMarks marks, ReadNotification command) {
        return marks.one() || marks.upTo() >= command.position()
                ? List.of()
                : List.of(new NotificationRead(command.userId(), command.notificationId()));
    }
}
