package dev.kontor.security.account;

import dev.kontor.eventstore.command.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Gives users passwords. */
@ApplicationScoped
public class NewPasswords {

    private static final System.Logger LOG = System.getLogger(NewPasswords.class.getName());

    private Credentials credentials;
    private Passwords passwords;
    private Standings standings;
    private Transactions transactions;

    /** For the container's proxy. */
    protected NewPasswords() {}

    /** All parts by CDI. */
    @Inject
    public NewPasswords(Credentials credentials, Passwords passwords, Standings standings, Transactions transactions) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.standings = standings;
        this.transactions = transactions;
    }

    /**
     * Gives a user a password, in place of any other. Tokens and sessions of the other end: on this node at once, on
     * others when they look the next time.
     *
     * @param by who does it
     * @return the version of the new one
     */
    public int set(Account account, String password, String by) {
        var hash = passwords.hash(password);
        int version = transactions.inNew(() -> credentials.set(account.tenant(), account.id(), hash, by));
        standings.forgetAll();
        LOG.log(Level.INFO, "newPassword=set tenant={0} user={1} by={2}", account.tenant(), account.id(), by);
        return version;
    }
}
