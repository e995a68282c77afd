package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityLost;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityProbabilityChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityReassigned;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityRescheduled;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityStageChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityValueChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An opportunity in the read model. What is won or lost keeps the stage and the probability that it had. */
@Entity
@Table(name = "opportunity")
class OpportunityRow extends EntityRow<OpportunityEvent> {

    String title;

    @Nullable
    UUID companyId;

    @Nullable
    UUID customerId;

    UUID ownerId;
    BigDecimal amount;
    String currency;
    String stage;
    int probability;
    LocalDate expectedCloseOn;

    @Enumerated(EnumType.STRING)
    OpportunityStatus status;

    @Nullable
    Instant closedAt;

    @Nullable
    String lostFor;

    @Nullable
    UUID clonedFrom;

    @Override
    protected void apply(OpportunityEvent event, EventEnvelope fact) {
        switch (event) {
            case OpportunityOpened opened -> begin(opened);
            case OpportunityStageChanged moved -> {
                stage = moved.toStage();
                probability = moved.probability();
            }
            case OpportunityValueChanged changed -> worth(changed.value());
            case OpportunityProbabilityChanged changed -> probability = changed.probability();
            case OpportunityRescheduled moved -> expectedCloseOn = moved.expectedCloseOn();
            case OpportunityReassigned given -> ownerId = given.ownerId().value();
            case OpportunityWon won -> end(OpportunityStatus.WON, fact.happenedAt());
            case OpportunityLost lost -> {
                end(OpportunityStatus.LOST, fact.happenedAt());
                lostFor = lost.reason();
            }
        }
    }

    private void begin(OpportunityOpened opened) {
        title = opened.title();
        companyId = opened.companyId() == null ? null : opened.companyId().value();
        customerId = opened.customerId() == null ? null : opened.customerId().value();
        ownerId = opened.ownerId().value();
        worth(opened.value());
        stage = opened.stage();
        probability = opened.probability();
        expectedCloseOn = opened.expectedCloseOn();
        status = OpportunityStatus.OPEN;
        clonedFrom = opened.clonedFrom() == null ? null : opened.clonedFrom().value();
    }

    private void worth(Money value) {
        amount = value.amount();
        currency = value.currency();
    }

    private void end(OpportunityStatus end, Instant at) {
        status = end;
        closedAt = at;
    }
}
