package dev.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.company.event.CompanyCatalog;
import dev.kontor.crm.company.event.CompanyEvent.CompanyAddressChanged;
import dev.kontor.crm.company.event.CompanyEvent.CompanyArchived;
import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.crm.company.event.CompanyEvent.CompanyIndustryChanged;
import dev.kontor.crm.company.event.CompanyEvent.CompanyRenamed;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityLost;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.testing.FoldReplay;
import dev.kontor.eventstore.testing.ProjectionReplay;
import dev.kontor.eventstore.testing.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Companies folded twice from the same facts are the same, and so are the row and the fold of the past. */
class CompanyReplayIT {

    /** Without the nanoseconds that the database does not keep. */
    private static final Instant WHEN = Instant.parse("2026-11-21T18:00:00.123456Z");

    private final CompanyId acme = new CompanyId(UUID.randomUUID());
    private final CompanyId bolt = new CompanyId(UUID.randomUUID());
    private final OpportunityId first = new OpportunityId(UUID.randomUUID());
    private final OpportunityId second = new OpportunityId(UUID.randomUUID());
    private final OpportunityId third = new OpportunityId(UUID.randomUUID());
    private final UserId ann = new UserId(UUID.randomUUID());
    private final Money value = Money.of("10", "EUR");

    private final List<EventEnvelope> facts = Scenario.of(new CompanyCatalog(), new OpportunityCatalog())
            .givenAll(Stream.<Event>of(
                            new CompanyCreated(acme, "Acme", new PostalAddress("A 1", "1", "Berlin", "DE"), null),
                            new CompanyRenamed(acme, "Acme Ltd"),
                            new CompanyCreated(bolt, "Bolt", null, "Tools"),
                            opened(first, acme),
                            opened(second, acme),
                            opened(third, acme),
                            new CompanyAddressChanged(acme, new PostalAddress("B 2", "", "Hong Kong", "HK")),
                            new CompanyIndustryChanged(acme, "Toys"),
                            new OpportunityWon(first, acme, null, ann, value, "lead"),
                            new OpportunityLost(second, acme, null, ann, value, "lead", "Too dear"),
                            new CompanyArchived(bolt, "Gone"))
                    .map(event -> NewEvent.of(event).occurredAt(WHEN))
                    .toList())
            .factsOf(ContextQuery.everything());

    private Event opened(OpportunityId id, CompanyId at) {
        return new OpportunityOpened(id, "Deal", at, null, ann, value, "lead", 10, LocalDate.EPOCH, null);
    }

    @Test
    void theirStatesAreTheSame() {
        assertThat(FoldReplay.differences(new CompanyState.Of(acme), facts)).isEmpty();
        assertThat(FoldReplay.differences(new OpenOpportunities.Of(acme), facts))
                .isEmpty();
        assertThat(new OpenOpportunities.Of(acme).fold(facts).count()).isEqualTo(1);
    }

    @Test
    void theirRowsAreTheSame() {
        try (var database = new MigratedDatabase();
                var factory = ReadModelUnit.on(database.jdbcUrl())) {
            factory.runInTransaction(entities -> {
                var types = new EventTypes(List.of(new CompanyCatalog(), new OpportunityCatalog()));
                var replay = new ProjectionReplay(entities, new CompanyProjection(new EntityRows(entities)), types);

                assertThat(replay.differences(facts)).isEmpty();
                assertThat(replay.rows(facts).get("company"))
                        .hasSize(2)
                        .anyMatch(row -> row.contains("Acme Ltd") && row.contains("\"open_opportunities\": 1"))
                        .anyMatch(row -> row.contains("Bolt") && row.contains("\"archived_for\": \"Gone\""));
                for (var id : List.of(acme, bolt)) {
                    var folded = Companies.MODEL.seen(
                            Companies.MODEL.past(id.value()).fold(facts));
                    assertThat(new EntityQueries(entities).one(Companies.MODEL, "tenant", id.value()))
                            .isPresent()
                            .isEqualTo(folded);
                }
            });
        }
    }
}
