package dev.kontor.security.password;

import dev.kontor.security.account.Passwords;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new password.
 *
 * @param password the new one
 * @param oldPassword the old one; needed by those who change their own
 */
@Schema(name = "NewPassword")
public record NewPassword(
        @Schema(required = true, format = "password", minLength = Passwords.SHORTEST, maxLength = Passwords.LONGEST)
        @NotNull
        @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST)
        String password,

        @Schema(format = "password") @Size(max = Passwords.LONGEST) @Nullable
        String oldPassword) {

    /** Keeps both out of logs. */
    @Override
    public String toString() {
        return "NewPassword";
    }
}
