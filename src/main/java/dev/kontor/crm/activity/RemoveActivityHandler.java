package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityEvent;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityRemoved;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Removes an activity; one that is removed already, without a fact. */
@Dependent
public class RemoveActivityHandler implements CommandHandler<RemoveActivity> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public RemoveActivityHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(RemoveActivity command) {
        var activity = new ActivityState.Of(command.activityId());
        decisions.requireUnchanged(activity.query(), command.expected());
        return decisions.decide(activity, seen -> decide(seen, command));
    }

    static List<ActivityEvent> decide(ActivityState state, RemoveActivity command) {
        return state.requireKnown(command.activityId()).removed()
                ? List.of()
                : List.of(new ActivityRemoved(command.activityId(), command.reason()));
    }
}
