package dev.kontor.security.account;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventType;
import dev.kontor.eventstore.FactsAppended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Accounts as they were a short while ago, for tokens and sessions in use: not each of their requests asks the log. What
 * happens to a user is heard of at once on the node where it happens, and most of the time on the others too; where it is
 * not, it counts after the time that this remembers.
 */
@ApplicationScoped
public class Standings {

    /** More than any firm has people, and a bound on what strangers can have remembered. */
    private static final int MOST = 10_000;

    private static final Set<String> FACTS_OF_USERS = EventCatalog.permittedBy(UserEvent.class).stream()
            .map(type -> type.getAnnotation(EventType.class).name())
            .collect(Collectors.toUnmodifiableSet());

    private record Known(Optional<Account> account, long since) {}

    private final Map<Object, Known> remembered = new ConcurrentHashMap<>();
    private Accounts accounts;
    private long nanos;

    /** For the container's proxy. */
    protected Standings() {}

    /**
     * @param accounts as they are
     * @param seconds how long one is remembered
     */
    @Inject
    public Standings(
            Accounts accounts,
            @ConfigProperty(name = "kontor.identity.refresh-seconds", defaultValue = "30") long seconds) {
        this.accounts = accounts;
        this.nanos = Duration.ofSeconds(seconds).toNanos();
    }

    private record OfUser(String tenant, UserId user) {}

    private record OfAddress(String tenant, EmailAddress address) {}

    /** A user, active or not. */
    public Optional<Account> of(String tenant, UserId user) {
        return remembered(new OfUser(tenant, user), () -> accounts.of(tenant, user));
    }

    /** The user who has an address, active or not. */
    public Optional<Account> holding(String tenant, EmailAddress address) {
        return remembered(new OfAddress(tenant, address), () -> accounts.holding(tenant, Optional.of(address)));
    }

    private Optional<Account> remembered(Object key, Supplier<Optional<Account>> now) {
        var known = remembered.get(key);
        if (known != null && System.nanoTime() - known.since() < nanos) {
            return known.account();
        }
        if (remembered.size() >= MOST) {
            remembered.clear();
        }
        // the time before the question: what happens meanwhile is not to count as known
        long since = System.nanoTime();
        var account = now.get();
        remembered.put(key, new Known(account, since));
        return account;
    }

    /** Something happened to users, here or on another node. */
    public void hear(@ObservesAsync FactsAppended facts) {
        if (!Collections.disjoint(facts.eventTypes(), FACTS_OF_USERS)) {
            remembered.clear();
        }
    }

    /** A password was changed, which is no fact. */
    void forgetAll() {
        remembered.clear();
    }
}
