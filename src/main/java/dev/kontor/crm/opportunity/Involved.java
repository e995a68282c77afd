package dev.kontor.crm.opportunity;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.crm.user.event.UserStanding;
import dev.kontor.eventstore.ContextModel;
import org.jspecify.annotations.Nullable;

/**
 * Whether all whom an opportunity to be involves can begin it. Whoever decides on it reads the facts of all of them,
 * and his append is refused if one changed meanwhile.
 *
 * @param parties with whom
 * @param owner whose it shall be
 */
record Involved(Parties parties, UserStanding owner) {

    /**
     * The context of those whom an opportunity to be involves.
     *
     * @param companyId null if it is at none
     * @param customerId null if it is at none; one of the two is there
     */
    static ContextModel<Involved> of(@Nullable CompanyId companyId, @Nullable CustomerId customerId, UserId ownerId) {
        return new Parties.Of(companyId, customerId).and(new UserStanding.Of(ownerId), Involved::new);
    }

    /**
     * Refuses to begin with a party that is not there or not open to business, and for an owner who is no active user.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if one is so
     */
    void requireActive(@Nullable CompanyId companyId, @Nullable CustomerId customerId, UserId ownerId) {
        parties.requireActive(companyId, customerId);
        owner.requireActive(
                ownerId, OpportunityRule.OPPORTUNITY_OWNER_UNKNOWN, OpportunityRule.OPPORTUNITY_OWNER_INACTIVE);
    }
}
