package dev.kontor.crm.opportunity;

import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.Words;
import dev.kontor.crm.shared.readmodel.EntityView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as it is seen.
 *
 * @param id which opportunity
 * @param title what it is about, 1 to 200 characters
 * @param companyId with which company; null if with a customer only
 * @param customerId with which customer; null if with a company only
 * @param ownerId whose it is
 * @param value what it would bring, or brought
 * @param stage where in the pipeline it is, or was when it was won or lost
 * @param probability how likely it is, or was then, 0 to 100 percent
 * @param expectedCloseOn when it is expected to be won
 * @param status whether it is open, won or lost
 * @param closedAt when it was won or lost; null while it is open
 * @param lostFor why it was lost; null if it was not
 * @param clonedFrom the opportunity that it is a copy of; null if it is none
 * @param createdAt when it was opened
 * @param changedAt when it last changed
 * @param position the last fact about it that this shows
 */
@Schema(name = "Opportunity")
public record OpportunityView(
        UUID id,
        @Schema(example = "A hundred engines") String title,
        @Nullable UUID companyId,
        @Nullable UUID customerId,
        UUID ownerId,
        Money value,
        @Schema(example = "proposal") String stage,
        @Schema(example = "50") int probability,
        LocalDate expectedCloseOn,
        @Schema(example = "open") String status,
        @Nullable Instant closedAt,
        @Schema(example = "Too dear") @Nullable String lostFor,

        @Schema(type = SchemaType.STRING, format = "uuid") @Nullable
        UUID clonedFrom,

        Instant createdAt,
        Instant changedAt,
        long position)
        implements EntityView {

    static OpportunityView of(OpportunityRow row) {
        return new OpportunityView(
                row.id(),
                row.title,
                row.companyId,
                row.customerId,
                row.ownerId,
                new Money(row.amount, row.currency),
                row.stage,
                row.probability,
                row.expectedCloseOn,
                Words.of(row.status),
                row.closedAt,
                row.lostFor,
                row.clonedFrom,
                row.createdAt(),
                row.changedAt(),
                row.position());
    }
}
