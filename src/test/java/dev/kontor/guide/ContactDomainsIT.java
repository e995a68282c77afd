package dev.kontor.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.contact.event.ContactCatalog;
import dev.kontor.crm.contact.event.ContactEvent.ContactArchived;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.postgres.Node;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.serialization.Upcasters;
import dev.kontor.eventstore.testing.ProjectionReplay;
import dev.kontor.eventstore.testing.Scenario;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The example of the guide to projections does what the guide says. */
class ContactDomainsIT {

    private static final Guide GUIDE = new Guide("writing-a-projection.md");

    private final ContactId ada = new ContactId(UUID.randomUUID());
    private final EmailAddress address = new EmailAddress("ada@example.org");
    private final Origin origin = new Origin("acme", "ann", "correlation", null, null);
    private final EventTypes types = new EventTypes(List.of(new ContactCatalog()));
    private final MigratedDatabase database = new MigratedDatabase();
    private final Node node = new Node(
            database.jdbcUrl(),
            new EventSerializer(types, new Upcasters(List.of(), types), EventSerializer.DEFAULT_MAX_PAYLOAD_BYTES),
            2);

    private final List<EventEnvelope> facts = Scenario.of(new ContactCatalog())
            .given(new ContactCreated(ada, "Ada", address), new ContactArchived(ada, address))
            .factsOf(ContextQuery.everything());

    @BeforeEach
    void makeTable() {
        node.call(
                origin,
                session -> session.entities()
                        .createNativeQuery(GUIDE.statements().getFirst())
                        .executeUpdate());
    }

    @AfterEach
    void drop() {
        node.close();
        database.close();
    }

    @Test
    void theSameFactsGiveTheSameRows() {
        node.call(origin, session -> {
            var replay = new ProjectionReplay(session.entities(), new ContactDomains(session.entities()), types);
            assertThat(replay.differences(facts)).isEmpty();
            assertThat(replay.rows(facts).get("contact_domain"))
                    .singleElement()
                    .asString()
                    .contains("\"contacts\": 0");
            return true;
        });
    }

    @Test
    void whatTheGuideShowsIsWhatIsTriedHere() {
        assertThat(GUIDE.javaThatIsNowhere(ContactDomains.class, LaterContactDomains.class, ContactDomainsIT.class))
                .isEmpty();
    }
}
