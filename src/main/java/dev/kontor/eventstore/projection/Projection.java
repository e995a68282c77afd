package dev.kontor.eventstore.projection;

import dev.kontor.eventstore.EventEnvelope;
import java.util.Optional;
import java.util.Set;

/**
 * The only writer of one read model. A CDI bean with one public method {@code on(SomeEvent)} or
 * {@code on(SomeEvent, EventEnvelope)} for each type of event that it takes in; Kontor calls them one fact at a time,
 * in the order of the log, in the transaction of the checkpoint.
 *
 * {@snippet :
 * @ApplicationScoped
 * public class ContactNames implements Projection {
 *     @Override
 *     public String name() {
 *         return "contact-names";
 *     }
 *
 *     public void on(ContactRenamed renamed, EventEnvelope fact) {
 *         // change the row of renamed.contactId() in the tenant fact.origin().tenant()
 *     }
 * }
 * }
 *
 * <p>The parameter may be an interface too, which stands for all events that implement it; for an event that several
 * methods could take, the most specific one does. Whatever a method throws undoes what it did.
 */
public interface Projection {

    /** Its name, unique and stable: the subscription is kept under it. */
    String name();

    /** Raised when what it makes of the facts has changed: the read model is then built anew, by itself. */
    default int version() {
        return 1;
    }

    /** The names, without schema, of the read model's tables: what a rebuild builds beside and swaps in. */
    default Set<String> tables() {
        return Set.of();
    }

    /**
     * The entity whose facts must be taken in in order: while one of them is parked as a dead letter, later ones of
     * the same tenant and entity are held behind it. Empty if the order does not matter to this fact.
     */
    default Optional<String> inOrder(EventEnvelope fact) {
        return Optional.empty();
    }

    /** Whether taking a fact in once more changes nothing, so that a range of facts may be replayed. */
    default boolean replayable() {
        return false;
    }
}
