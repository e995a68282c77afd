package dev.kontor.crm.team;

import dev.kontor.crm.shared.readmodel.EntityView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A team as it is seen.
 *
 * @param id which team
 * @param name 1 to 200 characters
 * @param memberIds the users who belong to it, in the order in which they came
 * @param createdAt when it was created
 * @param changedAt when it last changed
 * @param position the last fact about it that this shows
 */
@Schema(name = "Team")
public record TeamView(
        UUID id,
        @Schema(example = "North") String name,

        @Schema(example = "[\"01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c01\"]")
        List<UUID> memberIds,

        Instant createdAt,
        Instant changedAt,
        long position)
        implements EntityView {

    public TeamView {
        memberIds = List.copyOf(memberIds);
    }

    static TeamView of(TeamRow row) {
        return new TeamView(row.id(), row.name, row.members, row.createdAt(), row.changedAt(), row.position());
    }
}
