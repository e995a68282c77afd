package dev.kontor.api.events;

import dev.kontor.crm.contact.event.ContactCatalog;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.postgres.Node;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.serialization.Upcasters;
import dev.kontor.launcher.Postgres;
import dev.kontor.launcher.TestEnvironment;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Another node than the server, which appends many facts in little time; the server is not told. */
final class BulkWriter implements AutoCloseable {

    private static final Origin ORIGIN = new Origin("default", "bulk", "bulk", null, null);

    private final Node node;

    BulkWriter() {
        var types = new EventTypes(List.of(new ContactCatalog()));
        this.node = new Node(
                TestEnvironment.postgres().jdbcUrl(Postgres.DATABASE),
                new EventSerializer(types, new Upcasters(List.of(), types), EventSerializer.DEFAULT_MAX_PAYLOAD_BYTES),
                4,
                Postgres.ROLE,
                TestEnvironment.postgres().password());
    }

    /** Creates so many contacts in one transaction. */
    List<Long> write(int contacts) {
        var facts = IntStream.range(0, contacts)
                .mapToObj(number -> new ContactCreated(
                        new ContactId(UUID.randomUUID()),
                        "Bulk contact " + "x".repeat(150),
                        new EmailAddress("b" + UUID.randomUUID() + "@example.org")))
                .toList();
        return node.call(ORIGIN, session -> session.store().append(facts)).positions();
    }

    @Override
    public void close() {
        node.close();
    }
}
