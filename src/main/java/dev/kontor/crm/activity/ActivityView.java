package dev.kontor.crm.activity;

import dev.kontor.crm.shared.readmodel.EntityView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it is seen.
 *
 * @param id which activity
 * @param subject what it is about
 * @param kind call, email, meeting or note
 * @param authorId the user whose activity it is; absent if none was named
 * @param loggedBy who sent it, as they were signed in
 * @param visibility who may see it in the feed: private, team or company
 * @param title what it was, in a line; absent if it is removed
 * @param text more about it; absent if it is removed or there is nothing more to say
 * @param happenedAt when it took place or began
 * @param durationMinutes how long it took; absent if that is not known
 * @param direction inbound or outbound; absent for a meeting or a note
 * @param participants who took part, contacts and users
 * @param removed whether what was told of it is not shown any more
 * @param removalReason why; absent if it is not removed
 * @param createdAt when it was logged
 * @param changedAt when it last changed
 * @param position the last fact about it that this shows
 */
@Schema(name = "Activity")
public record ActivityView(
        UUID id,
        ActivityThing subject,
        @Schema(example = "call") String kind,
        @Nullable UUID authorId,
        @Schema(example = "ada") String loggedBy,
        @Schema(example = "team") String visibility,
        @Schema(example = "Call about the offer") @Nullable String title,

        @Schema(example = "She wants two hundred.") @Nullable
        String text,

        Instant happenedAt,
        @Schema(example = "12") @Nullable Integer durationMinutes,
        @Schema(example = "inbound") @Nullable String direction,
        List<ActivityThing> participants,
        boolean removed,
        @Schema(example = "Logged twice") @Nullable String removalReason,
        Instant createdAt,
        Instant changedAt,
        long position)
        implements EntityView {

    public ActivityView {
        participants = List.copyOf(participants);
    }

    static ActivityView of(ActivityRow row) {
        return new ActivityView(
                row.id(),
                new ActivityThing(row.subjectKind, row.subjectId),
                row.kind,
                row.author,
                row.loggedBy,
                row.visibility,
                row.title,
                row.text,
                row.happenedAt,
                row.durationMinutes,
                row.direction,
                row.participantList(),
                row.removed,
                row.removalReason,
                row.createdAt(),
                row.changedAt(),
                row.position());
    }
}
