package dev.kontor.crm.user;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.crm.shared.ValidEmailAddress;
import dev.kontor.crm.shared.Words;
import dev.kontor.crm.user.event.UserEvent.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients send about users. */
public final class UserBodies {

    private static final String ROLES = "admin|manager|sales|auditor";
    private static final String LANGUAGES = "de|en";
    private static final String NONE_OF_THESE = "{invalid.none-of-these}";

    private UserBodies() {}

    /**
     * A user to create.
     *
     * @param id the id that they shall have; without one, they get a new one
     * @param name their name
     * @param email their address
     * @param roles what they may do; without any, nothing
     * @param timeZone where their days begin and end
     * @param language what they read
     */
    @Schema(name = "NewUser")
    public record NewUser(
            @Schema(
                    type = SchemaType.STRING,
                    format = "uuid",
                    description = "An id of your own; without it, the user gets a new one")
            @Nullable
            UUID id,

            @Schema(example = "Ada Lovelace", required = true, minLength = 1, maxLength = CreateUser.MAX_NAME)
            @NotNull
            @PlainText(max = CreateUser.MAX_NAME)
            String name,

            @Schema(example = "ada@example.org", required = true, maxLength = EmailAddress.MAX_LENGTH)
            @NotNull
            @ValidEmailAddress
            String email,

            @Schema(example = "[\"sales\"]") @Nullable
            List<@NotNull @Pattern(regexp = ROLES, message = NONE_OF_THESE) String> roles,

            @Schema(example = "Europe/Berlin", required = true) @NotNull @KnownTimeZone
            String timeZone,

            @Schema(example = "de", required = true) @NotNull @Pattern(regexp = LANGUAGES, message = NONE_OF_THESE)
            String language) {

        List<Role> rolesOrNone() {
            return roles == null ? List.of() : rolesOf(roles);
        }
    }

    /**
     * What may be changed of a user at any time.
     *
     * @param name their name
     * @param timeZone where their days begin and end
     * @param language what they read
     */
    @Schema(name = "UserSettings")
    public record NewSettings(
            @Schema(example = "Ada King", required = true, minLength = 1, maxLength = CreateUser.MAX_NAME)
            @NotNull
            @PlainText(max = CreateUser.MAX_NAME)
            String name,

            @Schema(example = "Europe/London", required = true) @NotNull @KnownTimeZone
            String timeZone,

            @Schema(example = "en", required = true) @NotNull @Pattern(regexp = LANGUAGES, message = NONE_OF_THESE)
            String language) {}

    /**
     * Another address.
     *
     * @param email the new one
     */
    @Schema(name = "UserEmail")
    public record NewEmail(
            @Schema(example = "ada.king@example.org", required = true, maxLength = EmailAddress.MAX_LENGTH)
            @NotNull
            @ValidEmailAddress
            String email) {}

    /**
     * Other roles.
     *
     * @param roles all that the user shall have; may be empty
     */
    @Schema(name = "UserRoles")
    public record NewRoles(
            @Schema(example = "[\"manager\", \"sales\"]", required = true) @NotNull
            List<@NotNull @Pattern(regexp = ROLES, message = NONE_OF_THESE) String> roles) {

        List<Role> all() {
            return rolesOf(roles);
        }
    }

    private static List<Role> rolesOf(List<String> words) {
        return words.stream().map(word -> Words.constant(Role.class, word)).toList();
    }
}
