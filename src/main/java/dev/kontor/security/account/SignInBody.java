package dev.kontor.security.account;

import dev.kontor.crm.shared.EmailAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody signs in with.
 *
 * @param email their address; any text, because what is wrong with it does not show
 * @param password their password
 */
@Schema(name = "SignIn")
public record SignInBody(
        @Schema(example = "ada@example.org", required = true) @NotNull @Size(max = EmailAddress.MAX_LENGTH)
        String email,

        @Schema(required = true, format = "password") @NotNull @Size(max = Passwords.LONGEST)
        String password) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "SignInBody";
    }
}
