package dev.kontor.crm.activity.event;

import dev.kontor.crm.shared.Sets;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.Concerns;
import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DataSubject;
import dev.kontor.eventstore.ErasingEvent;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventType;
import dev.kontor.eventstore.Personal;
import dev.kontor.eventstore.Property;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts of activities: what was done about something that Kontor knows. What an activity is about is no context
 * key: no decision asks for all activities about a thing, only read models do.
 */
public sealed interface ActivityEvent extends Event {

    /** Which activity a fact is about. */
    Property<ActivityId> ACTIVITY_ID = Property.of("activityId", ActivityId::value);

    /** What was done. */
    enum Kind {
        /** A talk on the telephone or alike. */
        CALL,
        EMAIL,
        MEETING,
        /** Nothing but a note. */
        NOTE;

        /** Whether it goes from one side to the other, so that one wants to know which way. */
        public boolean hasDirection() {
            return this == CALL || this == EMAIL;
        }

        /** Whether it takes time that one may want to know. */
        public boolean hasDuration() {
            return this == CALL || this == MEETING;
        }
    }

    /** Which way a call or an e-mail went. */
    enum Direction {
        /** To us. */
        INBOUND,
        /** From us. */
        OUTBOUND
    }

    /** Who may see an activity in the feed. */
    enum Visibility {
        /** Its author alone. */
        PRIVATE,
        /** Its author, and whoever is in a team with them when they look. */
        TEAM,
        /** Everyone of the tenant. */
        COMPANY
    }

    /** Kinds of things that an activity can be about; in lower case, what the names of streams call them. */
    enum ThingKind {
        CONTACT,
        COMPANY,
        CUSTOMER,
        OPPORTUNITY,
        ORDER,
        TODO,
        USER;

        /** Whether such a thing is a person, who can take part in something. */
        public boolean isPerson() {
            return this == CONTACT || this == USER;
        }
    }

    /**
     * Something that Kontor knows.
     *
     * @param kind what it is
     * @param id which one
     */
    record Thing(ThingKind kind, UUID id) {}

    /**
     * What is told of an activity, all of which may be corrected.
     *
     * @param title 1 to 200 characters
     * @param text 1 to 10,000 characters, in lines; null if there is nothing more to say
     * @param happenedAt when it took place or began, to the microsecond
     * @param durationMinutes how long it took, from 1; null if that is not known, and for an e-mail or a note
     * @param direction which way it went; null for a meeting or a note
     * @param participants who took part, contacts and users, each once; may be empty
     */
    record Content(
            @Personal String title,
            @Personal @Nullable String text,
            Instant happenedAt,
            @Nullable Integer durationMinutes,
            @Nullable Direction direction,
            List<Thing> participants) {

        public Content {
            participants = List.copyOf(participants);
        }
    }

    /** Which activity the fact is about. */
    ActivityId activityId();

    /** Everything about one activity. */
    static ContextQuery about(ActivityId activityId) {
        return ContextQuery.ofAll(ActivityEvent.class).where(ACTIVITY_ID, activityId);
    }

    /**
     * Somebody wrote down what was done.
     *
     * @param subject what it was done about
     * @param author whose activity it is; null if nobody was named: then it is for the whole company, and the fact's
     *     origin says who sent it
     * @param content what is told of it
     * @param visibility who may see it in the feed
     */
    @EventType(name = "ActivityLogged")
    @Sets(property = "removed", to = "false")
    record ActivityLogged(
            @DataSubject("activity") @ContextKey ActivityId activityId,
            @Concerns Thing subject,
            Kind kind,
            @Nullable UserId author,
            Content content,
            Visibility visibility)
            implements ActivityEvent {}

    /**
     * It was otherwise than told. What it is about, its kind and its author never change.
     *
     * @param content all that is told of it now, so that nobody needs older facts to know it
     * @param reason why, 1 to 500 characters; null if none was given
     */
    @EventType(name = "ActivityCorrected")
    record ActivityCorrected(
            @DataSubject("activity") @ContextKey ActivityId activityId,
            Content content,
            @Personal @Nullable String reason)
            implements ActivityEvent {}

    /**
     * Others may see it now.
     *
     * @param visibility who may see it in the feed
     */
    @EventType(name = "ActivityVisibilityChanged")
    record ActivityVisibilityChanged(
            @DataSubject("activity") @ContextKey ActivityId activityId, Visibility visibility)
            implements ActivityEvent {}

    /**
     * It is not shown any more.
     *
     * @param reason why, 1 to 500 characters
     */
    @EventType(name = "ActivityRemoved")
    @Sets(property = "removed", to = "true")
    record ActivityRemoved(
            @DataSubject("activity") @ContextKey ActivityId activityId,
            @Personal String reason) implements ActivityEvent {}

    /**
     * What was told of it was erased, with whom it was about. It is not shown any more.
     *
     * @param activityId which
     */
    @EventType(name = "ActivityErased")
    @Sets(property = "removed", to = "true")
    record ActivityErased(
            @DataSubject("activity") @ContextKey ActivityId activityId) implements ActivityEvent, ErasingEvent {}
}
