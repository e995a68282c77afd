package dev.kontor.crm.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.contact.event.ContactCatalog;
import dev.kontor.crm.contact.event.ContactEvent.ContactArchived;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactEmailChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactRenamed;
import dev.kontor.crm.contact.event.ContactEvent.ContactTagged;
import dev.kontor.crm.contact.event.ContactEvent.ContactUntagged;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.notification.event.NotificationCatalog;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationsReadUpTo;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.testing.ProjectionReplay;
import dev.kontor.eventstore.testing.Scenario;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The audit log made of facts: the same each time, with what was and what is. */
class AuditReplayIT {

    private final ContactId ada = new ContactId(UUID.randomUUID());
    private final ContactId bob = new ContactId(UUID.randomUUID());
    private final EmailAddress address = new EmailAddress("ada@example.org");
    private final EmailAddress other = new EmailAddress("king@example.org");

    private final List<EventEnvelope> facts = Scenario.of(new ContactCatalog(), new NotificationCatalog())
            .given(
                    new ContactCreated(ada, "Ada", address),
                    new ContactCreated(bob, "Bob", new EmailAddress("bob@example.org")),
                    new ContactRenamed(ada, "Ada King"),
                    new ContactEmailChanged(ada, address, other),
                    new ContactTagged(ada, "vip"),
                    new ContactTagged(ada, "press"),
                    new ContactUntagged(ada, "vip"),
                    new ContactRenamed(bob, "Rob"),
                    new ContactArchived(ada, other),
                    new NotificationsReadUpTo(new UserId(UUID.randomUUID()), 7))
            .factsOf(ContextQuery.everything());

    private void inDatabase(Consumer<EntityManager> work) {
        try (var database = new MigratedDatabase();
                var factory = ReadModelUnit.on(database.jdbcUrl())) {
            factory.runInTransaction(work);
        }
    }

    @Test
    void itsRowsAreTheSame() {
        inDatabase(entities -> {
            var types = new EventTypes(List.of(new ContactCatalog(), new NotificationCatalog()));
            var replay = new ProjectionReplay(entities, new AuditProjection(entities), types);

            assertThat(replay.differences(facts)).isEmpty();
            assertThat(replay.rows(facts).get("audit_entry")).hasSize(facts.size());
        });
    }

    private List<AuditEntry> entries(EntityManager entities, AuditFilter filter, int limit) {
        var projection = new AuditProjection(entities);
        facts.forEach(fact -> projection.on(fact.event(), fact));
        return new AuditLog(entities).list(facts.getFirst().origin().tenant(), filter, limit);
    }

    private static AuditFilter about(ContactId contact) {
        return new AuditFilter("contact", contact.toString(), null, null, null, null, null);
    }

    private static List<String> told(List<AuditEntry> entries) {
        return entries.stream()
                .map(entry -> entry.type()
                        + entry.changes().stream()
                                .map(change -> " %s: %s > %s".formatted(change.property(), change.from(), change.to()))
                                .reduce("", String::concat))
                .toList();
    }

    @Test
    void eachEntrySaysWhatWasAndWhatIs() {
        inDatabase(
                entities -> assertThat(told(entries(entities, about(ada), 100)))
                        .containsExactly(
                                "ContactArchived archived: false > true",
                                "ContactUntagged tag: \"vip\" > null",
                                "ContactTagged tag: null > \"press\"",
                                "ContactTagged tag: null > \"vip\"",
                                "ContactEmailChanged email: \"ada@example.org\" > \"king@example.org\"",
                                "ContactRenamed name: \"Ada\" > \"Ada King\"",
                                "ContactCreated archived: null > false email: null > \"ada@example.org\" name: null > \"Ada\""));
    }

    @Test
    void whatIsAboutNoSingleThingIsThereToo() {
        inDatabase(entities -> {
            var filter = new AuditFilter(null, null, null, "NotificationsReadUpTo", null, null, null);

            assertThat(entries(entities, filter, 10)).singleElement().satisfies(entry -> {
                assertThat(entry.entity()).isNull();
                assertThat(entry.id()).isNull();
            });
        });
    }

    @Test
    void filtersGoTogetherAndPagesFollowEachOther() {
        inDatabase(entities -> {
            var first = entries(entities, about(ada), 3);
            var last = facts.getLast().origin();
            var log = new AuditLog(entities);
            var next = new AuditFilter(
                    "contact",
                    ada.toString(),
                    last.user(),
                    null,
                    Instant.EPOCH,
                    Instant.parse("9999-01-01T00:00:00Z"),
                    first.getLast().position());

            assertThat(first).hasSize(3);
            assertThat(log.list(last.tenant(), next, 100)).hasSize(4);
            assertThat(log.list("another", about(ada), 100)).isEmpty();
            assertThat(log.list(last.tenant(), new AuditFilter(null, null, "nobody", null, null, null, null), 9))
                    .isEmpty();
            assertThat(log.list(last.tenant(), new AuditFilter(null, null, null, null, null, Instant.EPOCH, null), 9))
                    .isEmpty();
        });
    }
}
