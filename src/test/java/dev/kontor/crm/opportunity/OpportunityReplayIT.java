package dev.kontor.crm.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.opportunity.analytics.StageStays;
import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityLost;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityProbabilityChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityReassigned;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityRescheduled;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityStageChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityValueChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.Money;
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

/** Opportunities folded twice from the same facts are the same, and so are the row and the fold of the past. */
class OpportunityReplayIT {

    /** Without the nanoseconds that the database does not keep. */
    private static final Instant WHEN = Instant.parse("2026-11-21T18:00:00.123456Z");

    private final CompanyId acme = new CompanyId(UUID.randomUUID());
    private final OpportunityId deal = new OpportunityId(UUID.randomUUID());
    private final OpportunityId copy = new OpportunityId(UUID.randomUUID());
    private final UserId ann = new UserId(UUID.randomUUID());
    private final UserId eve = new UserId(UUID.randomUUID());
    private final Money value = Money.of("100.50", "EUR");
    private final Money more = Money.of("2000", "JPY");
    private final LocalDate date = LocalDate.of(2026, 12, 24);

    private final List<EventEnvelope> facts = Scenario.of(new OpportunityCatalog())
            .givenAll(Stream.<Event>of(
                            new OpportunityOpened(deal, "Deal", acme, null, ann, value, "lead", 10, date, null),
                            new OpportunityStageChanged(deal, acme, null, ann, "lead", "proposal", 50),
                            new OpportunityProbabilityChanged(deal, acme, null, ann, 60),
                            new OpportunityOpened(copy, "Deal (copy)", acme, null, ann, value, "lead", 10, date, deal),
                            new OpportunityValueChanged(deal, acme, null, ann, more),
                            new OpportunityRescheduled(deal, acme, null, ann, date.plusDays(9)),
                            new OpportunityReassigned(copy, acme, null, eve),
                            new OpportunityStageChanged(copy, acme, null, eve, "lead", "qualified", 25),
                            new OpportunityStageChanged(copy, acme, null, eve, "qualified", "lead", 10),
                            new OpportunityWon(deal, acme, null, ann, more, "proposal"),
                            new OpportunityLost(copy, acme, null, eve, value, "lead", "Too dear"))
                    .map(event -> NewEvent.of(event).occurredAt(WHEN))
                    .toList())
            .factsOf(ContextQuery.everything());

    @Test
    void theirStatesAreTheSame() {
        assertThat(FoldReplay.differences(new OpportunityState.Of(deal), facts)).isEmpty();
        assertThat(FoldReplay.differences(new OpportunityState.Of(copy), facts)).isEmpty();
        assertThat(FoldReplay.differences(new Parties.Of(acme, null), facts)).isEmpty();
    }

    @Test
    void theirRowsAreTheSame() {
        try (var database = new MigratedDatabase();
                var factory = ReadModelUnit.on(database.jdbcUrl())) {
            factory.runInTransaction(entities -> {
                var types = new EventTypes(List.of(new OpportunityCatalog()));
                var replay = new ProjectionReplay(
                        entities,
                        new OpportunityProjection(new EntityRows(entities), new OpportunitySums(entities)),
                        types);

                assertThat(replay.differences(facts)).isEmpty();
                assertThat(replay.rows(facts).get("opportunity"))
                        .hasSize(2)
                        .anyMatch(row -> row.contains("\"status\": \"WON\"") && row.contains("\"amount\": 2000"))
                        .anyMatch(row -> row.contains("\"lost_for\": \"Too dear\"")
                                && row.contains(deal.toString())
                                && row.contains(eve.toString()));
                assertThat(replay.rows(facts).get("opportunity_stage_sum"))
                        .as("nothing is open any more")
                        .hasSize(5)
                        .allMatch(row -> row.contains("\"count\": 0") && row.matches(".*\"amount\": 0(\\.00)?,.*"));
                assertThat(replay.rows(facts).get("opportunity_day_sum"))
                        .anyMatch(row -> row.contains("\"status\": \"WON\"") && row.contains("\"amount\": 2000"))
                        .anyMatch(row -> row.contains("\"status\": \"LOST\"") && row.contains("\"amount\": 100.50"));
                for (var id : List.of(deal, copy)) {
                    var folded = Opportunities.MODEL.seen(
                            Opportunities.MODEL.past(id.value()).fold(facts));
                    assertThat(new EntityQueries(entities).one(Opportunities.MODEL, "tenant", id.value()))
                            .isPresent()
                            .isEqualTo(folded);
                }
            });
        }
    }

    @Test
    void theirStaysAtStagesAreTheSame() {
        try (var database = new MigratedDatabase();
                var factory = ReadModelUnit.on(database.jdbcUrl())) {
            factory.runInTransaction(entities -> {
                var types = new EventTypes(List.of(new OpportunityCatalog()));
                var replay = new ProjectionReplay(entities, new StageStays(entities), types);

                assertThat(replay.differences(facts)).isEmpty();
                assertThat(replay.rows(facts).get("opportunity_stage"))
                        .hasSize(5)
                        .noneMatch(row -> row.contains("\"left_at\": null"));
                assertThat(replay.rows(facts).get("opportunity_stage_day"))
                        .hasSize(3)
                        .allMatch(row -> row.contains("\"day\": \"2026-11-21\""))
                        .anyMatch(row -> row.contains("\"stage\": \"lead\"") && row.contains("\"stays\": 3"));
            });
        }
    }
}
