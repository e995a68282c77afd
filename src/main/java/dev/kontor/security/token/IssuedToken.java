package dev.kontor.security.token;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A token, by the names of OAuth 2.0 (RFC 6749, 5.1).
 *
 * @param access_token what to send as {@code Authorization: Bearer}
 * @param token_type Bearer
 * @param expires_in how long it is good for, in seconds
 */
@Schema(name = "Token", description = "A token, to be sent as Authorization: Bearer")
@SuppressWarnings("checkstyle:RecordComponentName") // as OAuth has them
public record IssuedToken(
        String access_token,
        @Schema(example = "Bearer") String token_type,
        @Schema(example = "900") long expires_in) {

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "A token for " + expires_in + " s";
    }
}
