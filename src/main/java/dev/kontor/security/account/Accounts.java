package dev.kontor.security.account;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.user.event.UserEmailHolder;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Accounts as the log and the table of passwords have them at this moment. */
@ApplicationScoped
public class Accounts {

    /** On whose behalf it is asked who somebody is, while nobody knows. */
    static final String SYSTEM = "kontor";

    /** Is nobody. Who has an unknown address is looked for as long as who has a known one. */
    static final UserId NOBODY = new UserId(new UUID(0, 0));

    private Decisions decisions;
    private Credentials credentials;
    private Transactions transactions;
    private CurrentOrigin origin;

    /** For the container's proxy. */
    protected Accounts() {}

    /** All parts by CDI. */
    @Inject
    public Accounts(Decisions decisions, Credentials credentials, Transactions transactions, CurrentOrigin origin) {
        this.decisions = decisions;
        this.credentials = credentials;
        this.transactions = transactions;
        this.origin = origin;
    }

    /** The user who has an address, active or not. */
    @ActivateRequestContext
    public Optional<Account> holding(String tenant, Optional<EmailAddress> address) {
        return origin.during(
                asSystem(tenant),
                () -> transactions.inNew(() -> {
                    var holder = address.map(known -> decisions.read(new UserEmailHolder.Of(known)));
                    return read(tenant, holder.map(UserEmailHolder::userId).orElse(NOBODY));
                }));
    }

    /** A user, active or not. */
    @ActivateRequestContext
    public Optional<Account> of(String tenant, UserId user) {
        return origin.during(asSystem(tenant), () -> transactions.inNew(() -> read(tenant, user)));
    }

    private Optional<Account> read(String tenant, UserId user) {
        var facts = decisions.read(new AccountFacts(tenant, user));
        int version = credentials
                .find(tenant, user)
                .map(Credentials.Credential::version)
                .orElse(0);
        return facts.map(account -> account.with(version));
    }

    static Origin asSystem(String tenant) {
        return new Origin(tenant, SYSTEM, "sign-in", null, null);
    }
}
