package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityEvent;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityVisibilityChanged;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Lets others see an activity; those who may see it already, without a fact. */
@Dependent
public class ChangeActivityVisibilityHandler implements CommandHandler<ChangeActivityVisibility> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public ChangeActivityVisibilityHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(ChangeActivityVisibility command) {
        var activity = new ActivityState.Of(command.activityId());
        decisions.requireUnchanged(activity.query(), command.expected());
        return decisions.decide(activity, seen -> decide(seen, command));
    }

    static List<ActivityEvent> decide(ActivityState state, ChangeActivityVisibility command) {
        var activity = state.requirePresent(command.activityId());
        LogActivityHandler.requireSeenBySomebody(command.visibility(), activity.author());
        return activity.visibility() == command.visibility()
                ? List.of()
                : List.of(new ActivityVisibilityChanged(command.activityId(), command.visibility()));
    }
}
