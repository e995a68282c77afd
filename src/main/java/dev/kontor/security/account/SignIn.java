package dev.kontor.security.account;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.security.identity.SignInFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;

/** Has somebody prove with a password that an account is theirs. */
@ApplicationScoped
public class SignIn {

    private static final System.Logger LOG = System.getLogger(SignIn.class.getName());

    private Accounts accounts;
    private Credentials credentials;
    private Passwords passwords;
    private LockOut lockOut;
    private Transactions transactions;

    /** For the container's proxy. */
    protected SignIn() {}

    /** All parts by CDI. */
    @Inject
    public SignIn(
            Accounts accounts,
            Credentials credentials,
            Passwords passwords,
            LockOut lockOut,
            Transactions transactions) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords;
        this.lockOut = lockOut;
        this.transactions = transactions;
    }

    /**
     * The account of an address and a password. Whether there is such an account does not show, neither in the answer
     * nor in the time that it takes.
     *
     * @param tenant whose users are looked at
     * @param email as somebody typed it
     * @param address where they are
     * @throws SignInFailedException if it is no active user's, or the password is another
     * @throws dev.kontor.security.identity.TooManyRequestsException if too many have failed
     */
    public Account prove(String tenant, String email, String password, String address) {
        var tried = EmailAddress.parse(email);
        var known = tenant + "\n"
                + tried.map(EmailAddress::value).orElse(email.strip().toLowerCase(Locale.ROOT));
        var proved = lockOut.guard(
                known, address, () -> proved(accounts.holding(tenant, tried), tenant, password), Optional::isPresent);
        LOG.log(
                Level.INFO,
                "signIn={0} tenant={1} user={2}",
                proved.isPresent() ? "accepted" : "refused",
                tenant,
                proved.map(account -> account.id().toString()).orElse("-"));
        return proved.orElseThrow(SignInFailedException::new);
    }

    private Optional<Account> proved(Optional<Account> found, String tenant, String password) {
        var account = found.filter(Account::active);
        var user = account.map(Account::id).orElse(Accounts.NOBODY);
        var credential = transactions.inNew(() -> credentials.find(tenant, user));
        if (!passwords.prove(password, credential.map(Credentials.Credential::hash))) {
            return Optional.empty();
        }
        account.ifPresent(proven -> credential.ifPresent(kept -> renew(proven, kept, password)));
        return account.flatMap(proven -> credential.map(kept -> proven.with(kept.version())));
    }

    /** What was hashed in the way of an earlier release, or with fewer iterations, is hashed in today's. */
    private void renew(Account account, Credentials.Credential kept, String password) {
        if (passwords.isOutdated(kept.hash())) {
            var hash = passwords.hash(password);
            transactions.inNew(() -> {
                credentials.rehash(account.tenant(), account.id(), kept, hash);
                return true;
            });
        }
    }
}
