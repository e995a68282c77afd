package dev.kontor.crm.erasure;

import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.erasure.KeyRotation;
import dev.kontor.eventstore.erasure.LedgerEntry;
import dev.kontor.eventstore.erasure.MasterKeys;
import dev.kontor.eventstore.postgres.Bound;
import dev.kontor.eventstore.postgres.KeystoreStart;
import dev.kontor.eventstore.postgres.Node;
import dev.kontor.eventstore.postgres.PostgresErasureLedger;
import dev.kontor.eventstore.postgres.PostgresErasures;
import dev.kontor.eventstore.postgres.PostgresKeyRotation;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.serialization.Upcasters;
import dev.kontor.eventstore.subscription.FollowingNode;
import dev.kontor.sample.Assembly;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** A node that has keys, all projections or some, and the command that erases. */
final class ErasingNode implements AutoCloseable {

    static final Origin ORIGIN = new Origin("acme", "ann", "correlation", null, null);

    final EventSerializer serializer;
    final FollowingNode following;

    ErasingNode(String jdbcUrl, MasterKeys keys) {
        this(jdbcUrl, keys, any -> true);
    }

    ErasingNode(String jdbcUrl, MasterKeys keys, Predicate<Projection> which) {
        this.serializer = serializer(keys);
        this.following = new FollowingNode(
                jdbcUrl,
                "erasing",
                new FollowingNode.Domain(serializer, ReadModelUnit.rows()),
                self -> new Assembly(self.entities())
                        .all(Projection.class).stream().filter(which).toList());
        KeystoreStart.of(node(), serializer, ORIGIN);
    }

    static EventSerializer serializer(MasterKeys keys) {
        var types = Assembly.serializer().types();
        return new EventSerializer(
                types, new Upcasters(List.of(), types), EventSerializer.DEFAULT_MAX_PAYLOAD_BYTES, keys);
    }

    Node node() {
        return following.node();
    }

    void append(List<? extends Event> facts) {
        following.append(facts);
    }

    void catchUp() {
        long last = following
                .ask(Long.class, "select coalesce(max(position), 0) from kontor.event_log")
                .getFirst();
        following.beatUntil(() -> following
                        .ask(Long.class, "select coalesce(min(position), 0) from kontor.subscription")
                        .getFirst()
                >= last);
    }

    Outcome erase(String kind, UUID id, Instant now) {
        return node().call(
                ORIGIN,
                session -> new EraseSubjectHandler(
                                new Decisions(session.store()),
                                new PostgresErasures(session.entities(), serializer),
                                new PostgresErasureLedger(session.entities()),
                                new Retention(10),
                                new Someone())
                        .handle(new EraseSubject(kind, id, Ground.REQUEST, now)));
    }

    /** Nobody but {@link #ORIGIN}. */
    private static final class Someone extends CurrentOrigin {
        @Override
        public Origin get() {
            return ORIGIN;
        }
    }

    List<LedgerEntry> ledger() {
        return with(session -> new PostgresErasureLedger(session.entities()).list("acme", Optional.empty(), 100));
    }

    List<EventEnvelope> facts() {
        return with(session -> session.log().readAfter(0, 1_000).events());
    }

    KeyRotation.Rotated rotate() {
        var bound = new Bound(node(), ORIGIN);
        Transactions transactions = bound;
        return new PostgresKeyRotation(bound.entities(), serializer, transactions).rotate();
    }

    <T> T with(Function<Node.Session, T> work) {
        return node().call(ORIGIN, work);
    }

    @Override
    public void close() {
        following.close();
    }
}
