package dev.kontor.operations.subscription;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.api.QueryValues;
import dev.kontor.eventstore.subscription.DeadLetter;
import dev.kontor.eventstore.subscription.DeadLetterQueue;
import dev.kontor.eventstore.subscription.Subscription;
import dev.kontor.eventstore.subscription.Subscriptions;
import dev.kontor.operations.subscription.DeadLettersResource.Which;
import dev.kontor.page.Address;
import dev.kontor.page.Asked;
import dev.kontor.page.PageBean;
import dev.kontor.page.Shows;
import dev.kontor.security.authorisation.ForOperators;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dead letters, of one subscription or of all, in the order of the log. */
@PageBean
@Shows("/operations/subscription/dead-letters.xhtml")
@RolesAllowed({ADMIN, AUDITOR})
@ForOperators
public class DeadLettersPage {

    private static final int MOST = 100;

    private Subscriptions subscriptions;
    private DeadLetterQueue queue;
    private Asked asked;
    private @Nullable List<DeadLetter> letters;

    /** For the container's proxy. */
    protected DeadLettersPage() {}

    /** All parts by CDI. */
    @Inject
    public DeadLettersPage(Subscriptions subscriptions, DeadLetterQueue queue, Asked asked) {
        this.subscriptions = subscriptions;
        this.queue = queue;
        this.asked = asked;
    }

    /** Whose are shown alone; null for all. */
    public @Nullable String getProjection() {
        return asked.text("projection");
    }

    /** Which are shown, as the address names it. */
    public String getStatus() {
        return which().name().toLowerCase(Locale.ROOT);
    }

    /** All that can be shown. */
    public List<String> getStatuses() {
        return Stream.of(Which.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The names of all subscriptions. */
    public List<String> getProjections() {
        return subscriptions.list().stream().map(Subscription::name).toList();
    }

    /** Whether only some are shown. */
    public boolean isFiltered() {
        return getProjection() != null || which() != Which.OPEN;
    }

    /**
     * Those to show, 100 at most.
     *
     * @throws dev.kontor.eventstore.subscription.UnknownSubscriptionException if there is none of the name
     */
    public List<DeadLetter> getLetters() {
        var known = letters;
        if (known == null) {
            long after = asked.number("after", 0, 0, Long.MAX_VALUE);
            known = names().flatMap(name -> queue.list(name, which().statuses(), after, MOST).stream())
                    .sorted((one, other) -> Long.compare(one.position(), other.position()))
                    .limit(MOST)
                    .toList();
            letters = known;
        }
        return known;
    }

    /** Most have none that are open, and need not be asked. */
    private Stream<String> names() {
        var one = getProjection();
        return one != null
                ? Stream.of(one)
                : subscriptions.list().stream()
                        .filter(seen -> which() != Which.OPEN || seen.deadLetters() > 0)
                        .map(Subscription::name);
    }

    /** Whether there may be more. */
    public boolean isMore() {
        return getLetters().size() == MOST;
    }

    /** Where they are. */
    public Address getNext() {
        return address().with("after", getLetters().getLast().position());
    }

    private Address address() {
        return Address.empty().with("projection", getProjection()).with("status", asked.text("status"));
    }

    private Which which() {
        return QueryValues.oneOf("status", asked.text("status"), Which.OPEN);
    }

    /** Has them be looked for again, since something was done about them. */
    void forget() {
        letters = null;
    }
}
