package dev.kontor.security.account;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.user.CreateUser;
import dev.kontor.crm.user.event.Administrators;
import dev.kontor.crm.user.event.UserEmailHolder;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserEvent.Role;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.command.CommandBus;
import dev.kontor.eventstore.command.CommandId;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.security.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets somebody in where nobody could get in: if no active administrator of the tenant has a password, one is made and
 * gets one. Several nodes may do so at once: the command has an id that is the same on all, and of several passwords the
 * table takes one.
 */
@ApplicationScoped
public class FirstAdministrator {

    private static final System.Logger LOG = System.getLogger(FirstAdministrator.class.getName());

    /** Distinguishes ids made here from all others that are made from names. */
    private static final UUID NAMESPACE = UUID.fromString("5c0e6b52-9f0c-4f6e-8d47-0a3b1c2d4e5f");

    private FirstAdministratorSettings settings;
    private Decisions decisions;
    private CommandBus bus;
    private Credentials credentials;
    private Passwords passwords;
    private Transactions transactions;
    private CurrentOrigin origin;

    /** For the container's proxy. */
    protected FirstAdministrator() {}

    /** All parts by CDI. */
    @Inject
    public FirstAdministrator(
            FirstAdministratorSettings settings,
            Decisions decisions,
            CommandBus bus,
            Credentials credentials,
            Passwords passwords,
            Transactions transactions,
            CurrentOrigin origin) {
        this.settings = settings;
        this.decisions = decisions;
        this.bus = bus;
        this.credentials = credentials;
        this.passwords = passwords;
        this.transactions = transactions;
        this.origin = origin;
    }

    /**
     * Makes one if there is none.
     *
     * @return the password of the one that this made; empty if it made none
     */
    @ActivateRequestContext
    public Optional<String> ensure() {
        if (!settings.wanted()) {
            return Optional.empty();
        }
        return origin.during(Accounts.asSystem(settings.tenant()), () -> {
            if (transactions.inNew(this::somebodyCanSignIn)) {
                return Optional.empty();
            }
            return give(transactions.inNew(this::holder).orElseGet(this::create));
        });
    }

    private boolean somebodyCanSignIn() {
        return decisions.read(new Administrators.Of()).active().stream()
                .anyMatch(user -> credentials.find(settings.tenant(), user).isPresent());
    }

    /** Who has the address already. */
    private Optional<UserId> holder() {
        return Optional.ofNullable(
                decisions.read(new UserEmailHolder.Of(settings.email())).userId());
    }

    private UserId create() {
        var email = settings.email();
        var id = new UserId(UuidCreator.getNameBasedSha1(NAMESPACE, settings.tenant() + "\n" + email));
        var command = new CreateUser(id, "Administrator", email, List.of(Role.ADMIN), ZoneId.of("UTC"), Language.EN);
        bus.send(command, CommandId.given("first-administrator-" + id, email.value()));
        return id;
    }

    private Optional<String> give(UserId user) {
        var account = transactions.inNew(() -> decisions.read(new AccountFacts(settings.tenant(), user)));
        if (account.filter(Account::active)
                .filter(known -> known.roles().contains(Roles.ADMIN))
                .isEmpty()) {
            LOG.log(
                    Level.ERROR,
                    "No administrator can sign in, and {0} is no active one: set kontor.first-admin.email to another.",
                    settings.email());
            return Optional.empty();
        }
        var password = settings.password().orElseGet(Passwords::random);
        var hash = passwords.hash(password);
        boolean given = transactions.inNew(() -> credentials.setFirst(settings.tenant(), user, hash, Accounts.SYSTEM));
        return Optional.of(password).filter(known -> given);
    }

    /** The address that they sign in with. */
    EmailAddress email() {
        return settings.email();
    }

    /** Whether an operator has chosen the password and need not be told it. */
    boolean passwordIsChosen() {
        return settings.password().isPresent();
    }
}
