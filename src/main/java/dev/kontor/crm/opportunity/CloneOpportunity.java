package dev.kontor.crm.opportunity;

import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.UsualDate;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Open an opportunity like another, which may be over.
 *
 * @param originalId the one that there is
 * @param opportunityId a new id
 * @param expectedCloseOn when the new one is expected to be won; null for when the original was
 * @param ownerId whose the new one shall be; null for whose the original is
 * @param expected the version of the original that its sender saw and insists on; null if they do not
 */
public record CloneOpportunity(
        @NotNull OpportunityId originalId,
        @NotNull OpportunityId opportunityId,
        @Nullable @UsualDate LocalDate expectedCloseOn,
        @Nullable UserId ownerId,
        @Nullable ContextVersion expected)
        implements Command {}
