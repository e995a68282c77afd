package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityEvent;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityCorrected;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Corrects what is told of an activity; to what is told already, without a fact. */
@Dependent
public class CorrectActivityHandler implements CommandHandler<CorrectActivity> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public CorrectActivityHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(CorrectActivity command) {
        var activity = new ActivityState.Of(command.activityId());
        decisions.requireUnchanged(activity.query(), command.expected());
        var known = KnownThings.among(Set.copyOf(command.details().participants()), decisions);
        return decisions.decide(activity, seen -> decide(seen, known, command));
    }

    static List<ActivityEvent> decide(ActivityState state, KnownThings known, CorrectActivity command) {
        var activity = state.requirePresent(command.activityId());
        var content = command.details().content();
        if (activity.content().equals(content)) {
            return List.of();
        }
        command.details().requireFit(activity.kind(), known, command.now());
        return List.of(new ActivityCorrected(command.activityId(), content, command.reason()));
    }
}
