package dev.kontor.crm.team;

import dev.kontor.crm.shared.PlainText;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients send about teams. */
public final class TeamBodies {

    private TeamBodies() {}

    /**
     * A team to create.
     *
     * @param id the id that it shall have; without one, it gets a new one
     * @param name its name
     */
    @Schema(name = "NewTeam")
    public record NewTeam(
            @Schema(
                    type = SchemaType.STRING,
                    format = "uuid",
                    description = "An id of your own; without it, the team gets a new one")
            @Nullable
            UUID id,

            @Schema(example = "North", required = true, minLength = 1, maxLength = CreateTeam.MAX_NAME)
            @NotNull
            @PlainText(max = CreateTeam.MAX_NAME)
            String name) {}

    /**
     * Another name.
     *
     * @param name the new one
     */
    @Schema(name = "TeamName")
    public record NewName(
            @Schema(example = "North and East", required = true, minLength = 1, maxLength = CreateTeam.MAX_NAME)
            @NotNull
            @PlainText(max = CreateTeam.MAX_NAME)
            String name) {}
}
