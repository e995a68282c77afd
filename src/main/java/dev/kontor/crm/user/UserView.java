package dev.kontor.crm.user;

import dev.kontor.crm.shared.readmodel.EntityView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A user as they are seen.
 *
 * @param id which user
 * @param name 1 to 200 characters
 * @param email in lower case
 * @param roles of admin, manager, sales and auditor
 * @param timeZone where their days begin and end
 * @param language de or en
 * @param active whether they work with Kontor for the time being
 * @param createdAt when they became a user
 * @param changedAt when that last changed
 * @param position the last fact about them that this shows
 */
@Schema(name = "User")
public record UserView(
        UUID id,
        @Schema(example = "Ada Lovelace") String name,
        @Schema(example = "ada@example.org") String email,
        @Schema(example = "[\"sales\"]") List<String> roles,
        @Schema(example = "Europe/Berlin") String timeZone,
        @Schema(example = "de") String language,
        boolean active,
        Instant createdAt,
        Instant changedAt,
        long position)
        implements EntityView {

    public UserView {
        roles = List.copyOf(roles);
    }

    static UserView of(UserRow row) {
        return new UserView(
                row.id(),
                row.name,
                row.email,
                row.roles,
                row.timeZone,
                row.language,
                row.active,
                row.createdAt(),
                row.changedAt(),
                row.position());
    }
}
