package dev.kontor.operations.subscription;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.api.Caller;
import dev.kontor.api.Facts;
import dev.kontor.api.UnknownFactException;
import dev.kontor.eventstore.EventStoreException;
import dev.kontor.eventstore.JsonText;
import dev.kontor.eventstore.subscription.DeadLetter;
import dev.kontor.eventstore.subscription.DeadLetterQueue;
import dev.kontor.page.Asked;
import dev.kontor.page.PageBean;
import dev.kontor.page.Shows;
import dev.kontor.security.authorisation.ForOperators;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * One dead letter. What happened is shown as the log shows it to the caller: of the caller's own tenant alone, and what
 * was erased as erased.
 */
@PageBean
@Shows("/operations/subscription/dead-letter.xhtml")
@RolesAllowed({ADMIN, AUDITOR})
@ForOperators
public class DeadLetterPage {

    private DeadLetterQueue queue;
    private Facts facts;
    private Caller caller;
    private Asked asked;
    private @Nullable DeadLetter letter;

    /** For the container's proxy. */
    protected DeadLetterPage() {}

    /** All parts by CDI. */
    @Inject
    public DeadLetterPage(DeadLetterQueue queue, Facts facts, Caller caller, Asked asked) {
        this.queue = queue;
        this.facts = facts;
        this.caller = caller;
        this.asked = asked;
    }

    /**
     * The dead letter.
     *
     * @throws dev.kontor.eventstore.subscription.UnknownSubscriptionException if there is none
     */
    public DeadLetter getLetter() {
        var known = letter;
        if (known == null) {
            var projection = asked.text("projection");
            known = queue.one(projection == null ? "" : projection, asked.number("letter", 0, 0, Long.MAX_VALUE));
            letter = known;
        }
        return known;
    }

    /** Whether the fact is of another tenant, whose facts the caller may not see. */
    public boolean isOfOthers() {
        return !getLetter().tenant().equals(caller.tenant());
    }

    /** What happened, for people to read; empty if the caller may not see it, or it cannot be read. */
    public String getPayload() {
        if (isOfOthers()) {
            return "";
        }
        try {
            return PrettyJson.of(JsonText.parse(facts.at(getLetter().position()).payload()));
        } catch (EventStoreException | UnknownFactException unreadable) {
            // which may well be why it is here: the error says it
            return "";
        }
    }

    /** Has it be looked for again, since something was done about it. */
    void forget() {
        letter = null;
    }
}
