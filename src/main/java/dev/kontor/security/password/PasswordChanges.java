package dev.kontor.security.password;

import dev.kontor.api.Caller;
import dev.kontor.crm.user.UserRule;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.security.account.Account;
import dev.kontor.security.account.Accounts;
import dev.kontor.security.account.NewPasswords;
import dev.kontor.security.account.SignIn;
import dev.kontor.security.identity.AccessDeniedException;
import dev.kontor.security.identity.Roles;
import dev.kontor.security.identity.SignInFailedException;
import dev.kontor.security.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Gives users passwords: one's own with the old one, those of others as an administrator. */
@ApplicationScoped
public class PasswordChanges {

    private Accounts accounts;
    private SignIn signIn;
    private NewPasswords passwords;
    private Sessions sessions;
    private Caller caller;
    private HttpServletRequest request;

    /** For the container's proxy. */
    protected PasswordChanges() {}

    /** All parts by CDI. */
    @Inject
    public PasswordChanges(
            Accounts accounts,
            SignIn signIn,
            NewPasswords passwords,
            Sessions sessions,
            Caller caller,
            HttpServletRequest request) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.passwords = passwords;
        this.sessions = sessions;
        this.caller = caller;
        this.request = request;
    }

    /**
     * Gives a user a password. The caller's session goes on with their own new one.
     *
     * @param body found valid
     * @throws AccessDeniedException if it is another's and the caller no administrator, or the old one is wrong
     * @throws dev.kontor.eventstore.command.CommandRefusedException if there is no such user
     */
    public void set(UserId id, NewPassword body) {
        boolean own = caller.required().user().equals(id.toString());
        if (!own && !caller.is(Roles.ADMIN)) {
            throw AccessDeniedException.byRole();
        }
        var account = accounts.of(caller.tenant(), id).orElseThrow(() -> UserRule.USER_UNKNOWN.refusal(id));
        if (own) {
            requireOld(account, body);
        }
        int version = passwords.set(account, body.password(), caller.user());
        if (own) {
            sessions.goOn(request, version);
        }
    }

    private void requireOld(Account account, NewPassword body) {
        var old = body.oldPassword();
        try {
            signIn.prove(account.tenant(), account.email().value(), old == null ? "" : old, request.getRemoteAddr());
        } catch (SignInFailedException e) {
            throw AccessDeniedException.withoutOldPassword();
        }
    }
}
