package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityEvent.Direction;
import dev.kontor.crm.activity.event.ActivityEvent.Kind;
import dev.kontor.crm.activity.event.ActivityEvent.Thing;
import dev.kontor.crm.activity.event.ActivityEvent.Visibility;
import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.crm.shared.Prose;
import dev.kontor.crm.shared.Words;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients send about activities. */
public final class ActivityBodies {

    private static final String KINDS = "call|email|meeting|note";
    private static final String DIRECTIONS = "inbound|outbound";
    private static final String VISIBILITIES = "private|team|company";

    private ActivityBodies() {}

    /**
     * An activity to log.
     *
     * @param id the id that it shall have; without one, it gets a new one
     * @param subject what it was done about
     * @param kind what was done
     * @param authorId whose activity it is
     * @param visibility who may see it in the feed; without it, the company
     * @param title what it was, in a line
     * @param text more about it
     * @param happenedAt when it took place or began; without it, now
     * @param durationMinutes how long it took
     * @param direction which way it went
     * @param participants who took part
     */
    @Schema(name = "NewActivity")
    public record NewActivity(
            @Schema(
                    type = SchemaType.STRING,
                    format = "uuid",
                    description = "An id of your own; without it, the activity gets a new one")
            @Nullable
            UUID id,

            @Schema(implementation = ActivityThing.class, required = true) @NotNull @Valid
            ActivityThing subject,

            @Schema(example = "call", required = true)
            @NotNull
            @Pattern(regexp = KINDS, message = ActivityThing.NONE_OF_THESE)
            String kind,

            @Schema(
                    type = SchemaType.STRING,
                    format = "uuid",
                    description =
                            "The user whose activity it is; without one, the caller's. Another's for administrators alone")
            @Nullable
            UUID authorId,

            @Schema(example = "team", description = "Who may see it in the feed: private, team or company, the default")
            @Nullable
            @Pattern(regexp = VISIBILITIES, message = ActivityThing.NONE_OF_THESE)
            String visibility,

            @Schema(example = "Call about the offer", required = true, maxLength = ActivityDetails.MAX_TITLE)
            @NotNull
            @PlainText(max = ActivityDetails.MAX_TITLE)
            String title,

            @Schema(example = "She wants two hundred.", maxLength = ActivityDetails.MAX_TEXT)
            @Nullable
            @Prose(max = ActivityDetails.MAX_TEXT)
            String text,

            @Schema(
                    type = SchemaType.STRING,
                    format = "date-time",
                    description = "At most a day ahead; without it, now")
            @Nullable
            Instant happenedAt,

            @Schema(example = "12", description = "Of a call or a meeting")
            @Nullable
            @Min(1)
            @Max(ActivityDetails.MAX_MINUTES)
            Integer durationMinutes,

            @Schema(example = "inbound", description = "Of a call or an e-mail, which need it")
            @Nullable
            @Pattern(regexp = DIRECTIONS, message = ActivityThing.NONE_OF_THESE)
            String direction,

            @Schema(description = "Contacts and users") @Nullable @Size(max = ActivityDetails.MOST_PARTICIPANTS)
            List<@NotNull @Valid ActivityThing> participants) {

        /** @param author whose it is; null if Kontor does not know them as a user */
        LogActivity command(ActivityId activityId, @Nullable UUID author, Instant now) {
            var details = new ActivityDetails(
                    title,
                    text,
                    happenedAt == null ? now : happenedAt,
                    durationMinutes,
                    directionOf(direction),
                    thingsOf(participants));
            var shownTo = visibility == null ? Visibility.COMPANY : Words.constant(Visibility.class, visibility);
            return new LogActivity(
                    activityId,
                    subject.thing(),
                    Words.constant(Kind.class, kind),
                    author == null ? null : new UserId(author),
                    details,
                    shownTo,
                    now);
        }
    }

    /**
     * All that is told of an activity, otherwise than before.
     *
     * @param title what it was, in a line
     * @param text more about it
     * @param happenedAt when it took place or began
     * @param durationMinutes how long it took
     * @param direction which way it went
     * @param participants who took part
     * @param reason why it is told otherwise
     */
    @Schema(name = "ActivityContent", description = "All that is told of it; what is left out is not told any more")
    public record NewContent(
            @Schema(example = "Call about the offer", required = true, maxLength = ActivityDetails.MAX_TITLE)
            @NotNull
            @PlainText(max = ActivityDetails.MAX_TITLE)
            String title,

            @Schema(example = "She wants three hundred.", maxLength = ActivityDetails.MAX_TEXT)
            @Nullable
            @Prose(max = ActivityDetails.MAX_TEXT)
            String text,

            @Schema(type = SchemaType.STRING, format = "date-time", required = true) @NotNull
            Instant happenedAt,

            @Schema(example = "12", description = "Of a call or a meeting")
            @Nullable
            @Min(1)
            @Max(ActivityDetails.MAX_MINUTES)
            Integer durationMinutes,

            @Schema(example = "inbound", description = "Of a call or an e-mail, which need it")
            @Nullable
            @Pattern(regexp = DIRECTIONS, message = ActivityThing.NONE_OF_THESE)
            String direction,

            @Schema(description = "Contacts and users") @Nullable @Size(max = ActivityDetails.MOST_PARTICIPANTS)
            List<@NotNull @Valid ActivityThing> participants,

            @Schema(example = "Misheard", maxLength = CorrectActivity.MAX_REASON)
            @Nullable
            @PlainText(max = CorrectActivity.MAX_REASON)
            String reason) {

        CorrectActivity command(ActivityId activityId, Instant now, @Nullable ContextVersion expected) {
            var details = new ActivityDetails(
                    title, text, happenedAt, durationMinutes, directionOf(direction), thingsOf(participants));
            return new CorrectActivity(activityId, details, reason, now, expected);
        }
    }

    /**
     * Who may see it.
     *
     * @param visibility in the feed
     */
    @Schema(name = "ActivityVisibility")
    public record NewVisibility(
            @Schema(example = "company", required = true)
            @NotNull
            @Pattern(regexp = VISIBILITIES, message = ActivityThing.NONE_OF_THESE)
            String visibility) {

        Visibility shownTo() {
            return Words.constant(Visibility.class, visibility);
        }
    }

    /**
     * Why an activity is not to be shown any more.
     *
     * @param reason why
     */
    @Schema(name = "ActivityRemoval")
    public record Removal(
            @Schema(example = "Logged twice", required = true, maxLength = CorrectActivity.MAX_REASON)
            @NotNull
            @PlainText(max = CorrectActivity.MAX_REASON)
            String reason) {}

    private static @Nullable Direction directionOf(@Nullable String word) {
        return word == null ? null : Words.constant(Direction.class, word);
    }

    private static List<Thing> thingsOf(@Nullable List<ActivityThing> named) {
        return named == null
                ? List.of()
                : named.stream().map(ActivityThing::thing).toList();
    }
}
