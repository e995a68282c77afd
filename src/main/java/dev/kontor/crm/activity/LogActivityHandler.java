package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityEvent;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityLogged;
import dev.kontor.crm.activity.event.ActivityEvent.Visibility;
import dev.kontor.crm.shared.Words;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Logs an activity about something that is there or was, archived or not. */
@Dependent
public class LogActivityHandler implements CommandHandler<LogActivity> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public LogActivityHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(LogActivity command) {
        var known = KnownThings.among(command.things(), decisions);
        return decisions.decide(new ActivityState.Of(command.activityId()), seen -> decide(seen, known, command));
    }

    static List<ActivityEvent> decide(ActivityState activity, KnownThings known, LogActivity command) {
        if (activity.known() != null) {
            throw ActivityRule.ACTIVITY_EXISTS.refusal(command.activityId());
        }
        requireKnown(known, command);
        requireSeenBySomebody(command.visibility(), command.author());
        command.details().requireFit(command.kind(), known, command.now());
        return List.of(new ActivityLogged(
                command.activityId(),
                command.subject(),
                command.kind(),
                command.author(),
                command.details().content(),
                command.visibility()));
    }

    private static void requireKnown(KnownThings known, LogActivity command) {
        var subject = command.subject();
        if (!known.has(subject)) {
            throw ActivityRule.ACTIVITY_SUBJECT_UNKNOWN.refusal(Words.of(subject.kind()), subject.id());
        }
        if (command.author() != null && !known.has(LogActivity.authorAsThing(command.author()))) {
            throw ActivityRule.ACTIVITY_AUTHOR_UNKNOWN.refusal(command.author());
        }
    }

    /**
     * Refuses what nobody could see: without an author there is nobody whom it is private to, and nobody's team.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if so
     */
    static void requireSeenBySomebody(Visibility visibility, @Nullable UserId author) {
        if (author == null && visibility != Visibility.COMPANY) {
            throw ActivityRule.ACTIVITY_AUTHOR_NEEDED.refusal();
        }
    }
}
