package dev.kontor.security.session;

import dev.kontor.security.identity.Identity;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param user which user, as facts name them
 * @param name what people call them
 * @param roles what they may do, in the order of the alphabet
 * @param tenant whose data they work on
 * @param csrfToken what {@code X-CSRF-Token} must be wherever something is changed; absent with a token
 */
@Schema(name = "Session", description = "Who calls")
public record SessionView(
        String user,
        @Schema(example = "Ada Lovelace") String name,
        @Schema(example = "[\"sales\"]") List<String> roles,
        @Schema(example = "default") String tenant,
        @Nullable String csrfToken) {

    static SessionView of(Identity identity, @Nullable String csrfToken) {
        return new SessionView(
                identity.user(),
                identity.displayName(),
                identity.roles().stream().sorted().toList(),
                identity.tenant(),
                csrfToken);
    }
}
