package dev.kontor.crm.opportunity;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.opportunity.analytics.StageStays;
import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityLost;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityProbabilityChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityStageChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.testing.ProjectionReplay;
import dev.kontor.eventstore.testing.Scenario;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Facts of opportunities at times of one's choice, and the read models that they give on a real PostgreSQL. */
public final class Deals {

    private static final CompanyId ACME = new CompanyId(UUID.randomUUID());

    private final List<NewEvent> facts = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    /** What follows happens then. */
    public Deals on(String time) {
        now = Instant.parse(time);
        return this;
    }

    /** Opens one; its probability is that of its stage in the usual pipeline, or 5. */
    public OpportunityId open(UserId owner, String title, Money value, String stage, String expected) {
        var id = new OpportunityId(UUID.randomUUID());
        int probability = SalesPipeline.parse(SalesPipeline.USUAL)
                .named(stage)
                .map(SalesPipeline.Stage::probability)
                .orElse(5);
        happen(new OpportunityOpened(
                id, title, ACME, null, owner, value, stage, probability, LocalDate.parse(expected), null));
        return id;
    }

    /** Moves it. */
    public void move(OpportunityOpened deal, String from, String to) {
        happen(new OpportunityStageChanged(deal.opportunityId(), ACME, null, deal.ownerId(), from, to, 50));
    }

    /** Says how likely it is. */
    public void probability(OpportunityId id, int percent) {
        happen(new OpportunityProbabilityChanged(id, ACME, null, opened(id).ownerId(), percent));
    }

    /** Wins it. */
    public void win(OpportunityId id) {
        var deal = opened(id);
        happen(new OpportunityWon(id, ACME, null, deal.ownerId(), deal.value(), deal.stage()));
    }

    /** Loses it. */
    public void lose(OpportunityId id) {
        var deal = opened(id);
        happen(new OpportunityLost(id, ACME, null, deal.ownerId(), deal.value(), deal.stage(), "Too dear"));
    }

    /** How it was opened. */
    public OpportunityOpened opened(OpportunityId id) {
        return facts.stream()
                .map(NewEvent::event)
                .filter(OpportunityOpened.class::isInstance)
                .map(OpportunityOpened.class::cast)
                .filter(deal -> deal.opportunityId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void happen(OpportunityEvent event) {
        facts.add(NewEvent.of(event).occurredAt(now));
    }

    /** Looks at the read models of the tenant {@code tenant}. */
    public void look(Consumer<EntityManager> look) {
        try (var database = new MigratedDatabase();
                var factory = ReadModelUnit.on(database.jdbcUrl())) {
            factory.runInTransaction(entities -> {
                project(entities, new OpportunityProjection(new EntityRows(entities), new OpportunitySums(entities)));
                project(entities, new StageStays(entities));
                look.accept(entities);
            });
        }
    }

    private void project(EntityManager entities, Projection projection) {
        var catalog = new OpportunityCatalog();
        var stored = Scenario.of(catalog).givenAll(facts).factsOf(ContextQuery.everything());
        var unused = new ProjectionReplay(entities, projection, new EventTypes(List.of(catalog))).rows(stored);
    }
}
