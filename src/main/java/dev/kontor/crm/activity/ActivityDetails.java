package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityEvent.Content;
import dev.kontor.crm.activity.event.ActivityEvent.Direction;
import dev.kontor.crm.activity.event.ActivityEvent.Kind;
import dev.kontor.crm.activity.event.ActivityEvent.Thing;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.crm.shared.Prose;
import dev.kontor.crm.shared.Words;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command tells of an activity.
 *
 * @param title blanks at both ends do not count
 * @param text more about it; null or blank if there is nothing more to say
 * @param happenedAt when it took place or began; what is finer than a microsecond does not count
 * @param durationMinutes how long it took; null if that is not known
 * @param direction which way it went; null if it goes no way
 * @param participants who took part; one who is there twice counts once
 */
public record ActivityDetails(
        @NotNull @PlainText(max = ActivityDetails.MAX_TITLE) String title,
        @Nullable @Prose(max = ActivityDetails.MAX_TEXT) String text,
        @NotNull Instant happenedAt,
        @Nullable @Min(1) @Max(ActivityDetails.MAX_MINUTES) Integer durationMinutes,
        @Nullable Direction direction,

        @NotNull @Size(max = ActivityDetails.MOST_PARTICIPANTS)
        List<@NotNull Thing> participants) {

    /** The longest title, in characters. */
    public static final int MAX_TITLE = 200;

    /** The longest text, in characters. */
    public static final int MAX_TEXT = 10_000;

    /** The longest that something takes: 31 days, in minutes. */
    public static final int MAX_MINUTES = 31 * 24 * 60;

    /** The most who take part. */
    public static final int MOST_PARTICIPANTS = 50;

    /** How far ahead something may be that has happened: what was logged for this evening, wherever that is. */
    static final Duration MOST_AHEAD = Duration.ofDays(1);

    /** Nothing before it is of interest to a CRM, and no database has all of time. */
    static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    public ActivityDetails {
        title = title.strip();
        text = text == null || text.isBlank() ? null : text.strip();
        happenedAt = happenedAt.truncatedTo(ChronoUnit.MICROS);
        participants = participants.stream().distinct().toList();
    }

    /** The same for a fact. */
    Content content() {
        return new Content(title, text, happenedAt, durationMinutes, direction, participants);
    }

    /**
     * Refuses what does not fit.
     *
     * @param kind what was done
     * @param known which things there are
     * @param now the time of the command
     * @throws dev.kontor.eventstore.command.CommandRefusedException if so
     */
    void requireFit(Kind kind, KnownThings known, Instant now) {
        if (happenedAt.isBefore(EARLIEST) || happenedAt.isAfter(now.plus(MOST_AHEAD))) {
            throw ActivityRule.ACTIVITY_TIME_IMPLAUSIBLE.refusal(happenedAt);
        }
        if (kind.hasDirection() && direction == null) {
            throw ActivityRule.ACTIVITY_DIRECTION_NEEDED.refusal();
        }
        if (!kind.hasDirection() && direction != null) {
            throw ActivityRule.ACTIVITY_DIRECTION_MISPLACED.refusal();
        }
        if (!kind.hasDuration() && durationMinutes != null) {
            throw ActivityRule.ACTIVITY_DURATION_MISPLACED.refusal();
        }
        participants.forEach(participant -> requirePerson(participant, known));
    }

    private static void requirePerson(Thing participant, KnownThings known) {
        if (!participant.kind().isPerson()) {
            throw ActivityRule.ACTIVITY_PARTICIPANT_NO_PERSON.refusal(Words.of(participant.kind()));
        }
        if (!known.has(participant)) {
            throw ActivityRule.ACTIVITY_PARTICIPANT_UNKNOWN.refusal(Words.of(participant.kind()), participant.id());
        }
    }
}
