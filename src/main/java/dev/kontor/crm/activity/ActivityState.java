package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityEvent;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityCorrected;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityErased;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityLogged;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityRemoved;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityVisibilityChanged;
import dev.kontor.crm.activity.event.ActivityEvent.Content;
import dev.kontor.crm.activity.event.ActivityEvent.Kind;
import dev.kontor.crm.activity.event.ActivityEvent.Visibility;
import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an activity's own facts say of it.
 *
 * @param known what it is; null before it was logged
 */
record ActivityState(@Nullable Known known) {

    /** An activity that was logged. */
    record Known(Kind kind, @Nullable UserId author, Content content, Visibility visibility, boolean removed) {

        private Known telling(Content corrected) {
            return new Known(kind, author, corrected, visibility, removed);
        }

        private Known shownTo(Visibility others) {
            return new Known(kind, author, content, others, removed);
        }

        private Known gone() {
            return new Known(kind, author, content, visibility, true);
        }
    }

    /**
     * The activity, which must be there and not removed.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it was never logged
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it is removed
     */
    Known requirePresent(ActivityId activityId) {
        Known activity = requireKnown(activityId);
        if (activity.removed()) {
            throw ActivityRule.ACTIVITY_REMOVED.refusal(activityId);
        }
        return activity;
    }

    /**
     * The activity, which must have been there.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it was never logged
     */
    Known requireKnown(ActivityId activityId) {
        if (known == null) {
            throw ActivityRule.ACTIVITY_UNKNOWN.refusal(activityId);
        }
        return known;
    }

    private ActivityState after(ActivityEvent event) {
        return switch (event) {
            case ActivityLogged logged ->
                new ActivityState(
                        new Known(logged.kind(), logged.author(), logged.content(), logged.visibility(), false));
            case ActivityCorrected corrected -> with(activity -> activity.telling(corrected.content()));
            case ActivityVisibilityChanged changed -> with(activity -> activity.shownTo(changed.visibility()));
            case ActivityErased erased -> with(Known::gone);
            case ActivityRemoved removed -> with(Known::gone);
        };
    }

    private ActivityState with(UnaryOperator<Known> change) {
        return known == null ? this : new ActivityState(change.apply(known));
    }

    /** The context of one activity: its own facts. */
    record Of(ActivityId activityId) implements DecisionModel<ActivityState> {

        @Override
        public ContextQuery query() {
            return ActivityEvent.about(activityId);
        }

        @Override
        public ActivityState initial() {
            return new ActivityState(null);
        }

        @Override
        public ActivityState apply(ActivityState state, Event event) {
            return event instanceof ActivityEvent activityEvent ? state.after(activityEvent) : state;
        }
    }
}
