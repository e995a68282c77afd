package dev.kontor.crm.erasure;

import dev.kontor.crm.activity.ActivityProjection;
import dev.kontor.crm.activity.event.ActivityCatalog;
import dev.kontor.crm.audit.AuditProjection;
import dev.kontor.crm.company.event.CompanyCatalog;
import dev.kontor.crm.contact.ContactProjection;
import dev.kontor.crm.contact.event.ContactCatalog;
import dev.kontor.crm.customer.CustomerProjection;
import dev.kontor.crm.customer.event.CustomerCatalog;
import dev.kontor.crm.customer.timeline.TimelineProjection;
import dev.kontor.crm.notification.NotificationProjection;
import dev.kontor.crm.notification.event.NotificationCatalog;
import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.crm.order.OrderProjection;
import dev.kontor.crm.order.event.OrderCatalog;
import dev.kontor.crm.search.SearchProjection;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.crm.team.event.TeamCatalog;
import dev.kontor.crm.todo.TodoProjection;
import dev.kontor.crm.todo.event.TodoCatalog;
import dev.kontor.crm.user.UserProjection;
import dev.kontor.crm.user.event.UserCatalog;
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
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.serialization.EventTypes;
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

    private static final EventTypes TYPES = new EventTypes(List.of(
            new ActivityCatalog(),
            new CompanyCatalog(),
            new ContactCatalog(),
            new CustomerCatalog(),
            new NotificationCatalog(),
            new OpportunityCatalog(),
            new OrderCatalog(),
            new TeamCatalog(),
            new TodoCatalog(),
            new UserCatalog()));

    /** Those that take in something of people. */
    private static final List<Class<? extends Projection>> PROJECTIONS = List.of(
            ActivityProjection.class,
            AuditProjection.class,
            ContactProjection.class,
            CustomerProjection.class,
            NotificationProjection.class,
            OrderProjection.class,
            SearchProjection.class,
            TimelineProjection.class,
            TodoProjection.class,
            UserProjection.class);

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
                self -> PROJECTIONS.stream()
                        .<Projection>map(type -> new Assembly(self.entities()).one(type))
                        .filter(which)
                        .toList());
        KeystoreStart.of(node(), serializer, ORIGIN);
    }

    /** What reads and writes without keys, as before there were any. */
    static EventSerializer plain() {
        return new EventSerializer(TYPES, new Upcasters(List.of(), TYPES), EventSerializer.DEFAULT_MAX_PAYLOAD_BYTES);
    }

    static EventSerializer serializer(MasterKeys keys) {
        return new EventSerializer(
                TYPES, new Upcasters(List.of(), TYPES), EventSerializer.DEFAULT_MAX_PAYLOAD_BYTES, keys);
    }

    Node node() {
        return following.node();
    }

    void append(List<? extends Event> facts) {
        following.append(facts);
    }

    /** Takes part in following the log; nodes that do keep others from making digests anew. */
    ErasingNode start() {
        following.engine().start();
        return this;
    }

    void catchUp() {
        start();
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
