package dev.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.contact.event.ContactCatalog;
import dev.kontor.crm.contact.event.ContactEvent.ContactAddressChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactArchived;
import dev.kontor.crm.contact.event.ContactEvent.ContactAssignedToCompany;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactDuplicateAbsorbed;
import dev.kontor.crm.contact.event.ContactEvent.ContactEmailChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactMerged;
import dev.kontor.crm.contact.event.ContactEvent.ContactPhoneChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactRenamed;
import dev.kontor.crm.contact.event.ContactEvent.ContactTagged;
import dev.kontor.crm.contact.event.ContactEvent.ContactUntagged;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.PhoneNumber;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.testing.FoldReplay;
import dev.kontor.eventstore.testing.ProjectionReplay;
import dev.kontor.eventstore.testing.Scenario;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Contacts folded twice from the same facts are the same. */
class ContactReplayIT {

    private final ContactId ada = new ContactId(UUID.randomUUID());
    private final ContactId bob = new ContactId(UUID.randomUUID());
    private final ContactId rob = new ContactId(UUID.randomUUID());
    private final EmailAddress address = new EmailAddress("ada@example.org");
    private final EmailAddress other = new EmailAddress("king@example.org");

    private final List<EventEnvelope> facts = Scenario.of(new ContactCatalog())
            .given(
                    new ContactCreated(ada, "Ada", address),
                    new ContactRenamed(ada, "Ada King"),
                    new ContactCreated(bob, "Bob", new EmailAddress("bob@example.org")),
                    new ContactEmailChanged(ada, address, other),
                    new ContactArchived(ada, other),
                    new ContactRenamed(bob, "Rob"),
                    new ContactPhoneChanged(bob, new PhoneNumber("+4930123456")),
                    new ContactAddressChanged(bob, new PostalAddress("Gasse 1", "", "Wien", "AT")),
                    new ContactAssignedToCompany(bob, new CompanyId(UUID.randomUUID())),
                    new ContactTagged(bob, "vip"),
                    new ContactTagged(bob, "fair"),
                    new ContactUntagged(bob, "vip"),
                    new ContactCreated(rob, "Robert", new EmailAddress("rob@example.org")),
                    new ContactMerged(rob, bob, new EmailAddress("rob@example.org")),
                    new ContactDuplicateAbsorbed(bob, rob))
            .factsOf(ContextQuery.everything());

    @Test
    void theirStatesAreTheSame() {
        assertThat(FoldReplay.differences(new ContactState.Of(ada), facts)).isEmpty();
        assertThat(FoldReplay.differences(new EmailHolder.Of(address), facts)).isEmpty();
    }

    @Test
    void theirRowsAreTheSame() {
        try (var database = new MigratedDatabase();
                var factory = ReadModelUnit.on(database.jdbcUrl())) {
            factory.runInTransaction(entities -> {
                var types = new EventTypes(List.of(new ContactCatalog()));
                var replay = new ProjectionReplay(entities, new ContactProjection(new EntityRows(entities)), types);

                assertThat(replay.differences(facts)).isEmpty();
                assertThat(replay.rows(facts).get("contact"))
                        .hasSize(3)
                        .anyMatch(row -> row.contains("Ada King"))
                        .anyMatch(row -> row.contains("Wien") && row.contains("fair") && !row.contains("vip"))
                        .anyMatch(row -> row.contains("Robert") && row.contains(bob.toString()));
            });
        }
    }
}
