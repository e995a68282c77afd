package dev.kontor.crm.erasure;

import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.ErasingEvent;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import dev.kontor.eventstore.erasure.ErasureLedger;
import dev.kontor.eventstore.erasure.Erasures;
import dev.kontor.eventstore.erasure.Subject;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Erases somebody with all that is told about them, in one transaction: the keys, the facts that say so, and the entry
 * of the ledger. Somebody erased, without a fact. Whom the law wants kept, is noted for later.
 */
@Dependent
public class EraseSubjectHandler implements CommandHandler<EraseSubject> {

    private static final String CONTACT = "contact";
    private static final String ORDERS = "ORDERS";

    private final Decisions decisions;
    private final Erasures erasures;
    private final ErasureLedger ledger;
    private final Retention retention;
    private final CurrentOrigin origin;

    /** All parts by CDI. */
    @Inject
    public EraseSubjectHandler(
            Decisions decisions, Erasures erasures, ErasureLedger ledger, Retention retention, CurrentOrigin origin) {
        this.decisions = decisions;
        this.erasures = erasures;
        this.ledger = ledger;
        this.retention = retention;
        this.origin = origin;
    }

    @Override
    public Outcome handle(EraseSubject command) {
        var model = Standing.Of.subject(command.kind(), command.id());
        var standing = decisions.read(model);
        requireErasable(standing, command);
        if (standing.erased()) {
            return decisions.decide(model, seen -> List.of());
        }
        var lastOrder = standing.lastOrder();
        if (lastOrder != null && command.now().isBefore(retention.end(lastOrder))) {
            restrict(command, retention.end(lastOrder));
            return decisions.decide(model, seen -> List.of());
        }
        // the keys first: whoever appends takes these locks in the same order
        var gone = erasures.destroy(tenant(), withDuplicates(command));
        note(gone, command);
        return decisions.decide(model, seen -> decide(seen, command, gone));
    }

    /** What was decided before the keys were destroyed must still hold. */
    static List<ErasingEvent> decide(Standing standing, EraseSubject command, List<Subject> gone) {
        requireErasable(standing, command);
        return gone.stream().map(ErasingFacts::of).toList();
    }

    private static void requireErasable(Standing standing, EraseSubject command) {
        if (!standing.known()) {
            throw ErasureRule.ERASURE_SUBJECT_UNKNOWN.refusal(command.subject());
        }
        if (standing.active()) {
            throw ErasureRule.ERASURE_SUBJECT_ACTIVE.refusal(command.subject());
        }
    }

    private void restrict(EraseSubject command, Instant until) {
        ledger.restrict(tenant(), command.subject(), command.ground().name(), user(), until, ORDERS);
    }

    /** A contact goes with those that turned out to be the same person, and with those who had turned out to be these. */
    private Set<Subject> withDuplicates(EraseSubject command) {
        var all = new HashSet<Subject>();
        collect(command.kind(), command.id(), all);
        return all;
    }

    private void collect(String kind, UUID id, Set<Subject> all) {
        if (all.add(new Subject(kind, id.toString())) && kind.equals(CONTACT)) {
            decisions.read(Standing.Of.subject(kind, id)).duplicates().forEach(same -> collect(kind, same, all));
        }
    }

    private void note(List<Subject> gone, EraseSubject command) {
        var texts = (int) gone.stream().filter(EraseSubjectHandler::isText).count();
        gone.stream()
                .filter(subject -> !isText(subject) || subject.equals(command.subject()))
                .forEach(subject ->
                        ledger.erased(tenant(), subject, command.ground().name(), user(), texts));
    }

    private static boolean isText(Subject subject) {
        return subject.kind().equals("activity") || subject.kind().equals("todo");
    }

    private String tenant() {
        return origin.get().tenant();
    }

    private String user() {
        return origin.get().user();
    }
}
