package dev.kontor.crm.opportunity.event;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.Sets;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventType;
import dev.kontor.eventstore.Property;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of opportunities. Each says at whom the opportunity is and whose it is, for those who read only some of
 * them; at whom never changes, and whose it is only by the fact that says so. The company is a context key where a fact begins or ends an open opportunity there,
 * since that is what decisions about the company ask for.
 */
public sealed interface OpportunityEvent extends Event {

    /** Which opportunity a fact is about. */
    Property<OpportunityId> OPPORTUNITY_ID = Property.of("opportunityId", OpportunityId::value);

    /** At which company an opportunity begins or ends. */
    Property<CompanyId> COMPANY_ID = Property.of("companyId", CompanyId::value);

    /** Which opportunity the fact is about. */
    OpportunityId opportunityId();

    /** The company that it is at; null if it is at a customer only. */
    @Nullable
    CompanyId companyId();

    /** The customer that it is at; null if it is at a company only. */
    @Nullable
    CustomerId customerId();

    /** Whose it is after the fact. */
    UserId ownerId();

    /** Everything about one opportunity. */
    static ContextQuery about(OpportunityId opportunityId) {
        return ContextQuery.ofAll(OpportunityEvent.class).where(OPPORTUNITY_ID, opportunityId);
    }

    /** What begins and ends open opportunities at a company. */
    static ContextQuery openAndClosedAt(CompanyId companyId) {
        return ContextQuery.of(OpportunityOpened.class, OpportunityWon.class, OpportunityLost.class)
                .where(COMPANY_ID, companyId);
    }

    /**
     * There is a chance of a deal.
     *
     * @param title what it is about, 1 to 200 characters
     * @param value what it would bring
     * @param stage where in the pipeline it begins
     * @param probability how likely it is, 0 to 100 percent
     * @param expectedCloseOn when it is expected to be won
     * @param clonedFrom the opportunity that this is a copy of; null if it is none
     */
    @EventType(name = "OpportunityOpened")
    @Sets(property = "status", to = "open")
    record OpportunityOpened(
            @ContextKey OpportunityId opportunityId,
            String title,
            @ContextKey @Nullable CompanyId companyId,
            @Nullable CustomerId customerId,
            UserId ownerId,
            Money value,
            String stage,
            int probability,
            LocalDate expectedCloseOn,
            @Nullable OpportunityId clonedFrom)
            implements OpportunityEvent {}

    /**
     * It went on in the pipeline, or back.
     *
     * @param fromStage where it was
     * @param toStage where it is
     * @param probability how likely it is there, 0 to 100 percent
     */
    @EventType(name = "OpportunityStageChanged")
    record OpportunityStageChanged(
            @ContextKey OpportunityId opportunityId,
            @Nullable CompanyId companyId,
            @Nullable CustomerId customerId,
            UserId ownerId,
            String fromStage,
            String toStage,
            int probability)
            implements OpportunityEvent {}

    /**
     * It would bring more, or less.
     *
     * @param value what it would bring now
     */
    @EventType(name = "OpportunityValueChanged")
    record OpportunityValueChanged(
            @ContextKey OpportunityId opportunityId,
            @Nullable CompanyId companyId,
            @Nullable CustomerId customerId,
            UserId ownerId,
            Money value)
            implements OpportunityEvent {}

    /**
     * It is more likely than its stage says, or less.
     *
     * @param probability 0 to 100 percent
     */
    @EventType(name = "OpportunityProbabilityChanged")
    record OpportunityProbabilityChanged(
            @ContextKey OpportunityId opportunityId,
            @Nullable CompanyId companyId,
            @Nullable CustomerId customerId,
            UserId ownerId,
            int probability)
            implements OpportunityEvent {}

    /**
     * It is expected at another time.
     *
     * @param expectedCloseOn when it is expected to be won now
     */
    @EventType(name = "OpportunityRescheduled")
    record OpportunityRescheduled(
            @ContextKey OpportunityId opportunityId,
            @Nullable CompanyId companyId,
            @Nullable CustomerId customerId,
            UserId ownerId,
            LocalDate expectedCloseOn)
            implements OpportunityEvent {}

    /**
     * It is somebody else's.
     *
     * @param ownerId whose it is now
     */
    @EventType(name = "OpportunityReassigned")
    record OpportunityReassigned(
            @ContextKey OpportunityId opportunityId,
            @Nullable CompanyId companyId,
            @Nullable CustomerId customerId,
            UserId ownerId)
            implements OpportunityEvent {}

    /**
     * The deal was made.
     *
     * @param value what it brings
     * @param stage where in the pipeline it was
     */
    @EventType(name = "OpportunityWon")
    @Sets(property = "status", to = "won")
    record OpportunityWon(
            @ContextKey OpportunityId opportunityId,
            @ContextKey @Nullable CompanyId companyId,
            @Nullable CustomerId customerId,
            UserId ownerId,
            Money value,
            String stage)
            implements OpportunityEvent {}

    /**
     * There will be no deal.
     *
     * @param value what it would have brought
     * @param stage where in the pipeline it was
     * @param reason why, 1 to 500 characters
     */
    @EventType(name = "OpportunityLost")
    @Sets(property = "status", to = "lost")
    record OpportunityLost(
            @ContextKey OpportunityId opportunityId,
            @ContextKey @Nullable CompanyId companyId,
            @Nullable CustomerId customerId,
            UserId ownerId,
            Money value,
            String stage,
            String reason)
            implements OpportunityEvent {}
}
