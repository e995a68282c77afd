package dev.kontor.crm.opportunity.analytics;

import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityLost;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityStageChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps a row for each time that an opportunity came to a stage, with when it came and when it left; and of the stays
 * that ended on a day at a stage, how many they were and how long they took.
 */
@ApplicationScoped
public class StageStays implements Projection {

    /** The name of the projection. */
    static final String NAME = "opportunity-stage";

    private static final String ENTER = """
            insert into opportunity_stage (tenant, opportunity_id, position, stage, entered_at)
            values (:tenant, :opportunity, :position, :stage, :at)
            """;

    /** The stay ends, and counts for its stage on that day. */
    private static final String LEAVE = """
            with stay as (
                update opportunity_stage
                   set left_at = :at
                 where tenant = :tenant and opportunity_id = :opportunity and left_at is null
                returning tenant, stage, left_at, extract(epoch from left_at - entered_at) as seconds)
            insert into opportunity_stage_day as known (tenant, stage, day, stays, seconds)
            select tenant, stage, cast(left_at at time zone 'UTC' as date), 1, seconds
              from stay
            on conflict (tenant, stage, day)
               do update set stays = known.stays + 1, seconds = known.seconds + excluded.seconds
            """;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected StageStays() {}

    /** @param entities joins the transaction of the checkpoint */
    public StageStays(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The second sums up days. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<String> tables() {
        return Set.of("opportunity_stage", "opportunity_stage_day");
    }

    /** A stay ends before the next begins. */
    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return fact.event() instanceof OpportunityEvent event
                ? Optional.of(event.opportunityId().toString())
                : Optional.empty();
    }

    /** It begins at a stage. */
    public void on(OpportunityOpened opened, EventEnvelope fact) {
        enter(opened, opened.stage(), fact);
    }

    /** It leaves one for another. */
    public void on(OpportunityStageChanged moved, EventEnvelope fact) {
        leave(moved, fact);
        enter(moved, moved.toStage(), fact);
    }

    /** It leaves its last. */
    public void on(OpportunityWon won, EventEnvelope fact) {
        leave(won, fact);
    }

    /** It leaves its last. */
    public void on(OpportunityLost lost, EventEnvelope fact) {
        leave(lost, fact);
    }

    private void enter(OpportunityEvent event, String stage, EventEnvelope fact) {
        entities.createNativeQuery(ENTER)
                .setParameter("tenant", fact.origin().tenant())
                .setParameter("opportunity", event.opportunityId().value())
                .setParameter("position", fact.position())
                .setParameter("stage", stage)
                .setParameter("at", fact.happenedAt())
                .executeUpdate();
    }

    private void leave(OpportunityEvent event, EventEnvelope fact) {
        int left = entities.createNativeQuery(LEAVE)
                .setParameter("tenant", fact.origin().tenant())
                .setParameter("opportunity", event.opportunityId().value())
                .setParameter("at", fact.happenedAt())
                .executeUpdate();
        if (left != 1) {
            throw new IllegalStateException("The fact at position %d ends the stay of opportunity %s, which has %d."
                    .formatted(fact.position(), event.opportunityId(), left));
        }
    }
}
