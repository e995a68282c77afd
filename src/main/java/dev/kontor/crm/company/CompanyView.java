package dev.kontor.crm.company;

import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.crm.shared.readmodel.EntityView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A company as it is seen.
 *
 * @param id which company
 * @param name 1 to 200 characters
 * @param address where it is; null if that is not known
 * @param industry what it does; null if that is not known
 * @param openOpportunities how many opportunities are open there
 * @param archived whether it is kept for the record only
 * @param archivedFor why it is; null if it is not
 * @param createdAt when it came to be known
 * @param changedAt when it last changed, or an opportunity there was opened or closed
 * @param position the last fact about it that this shows
 */
@Schema(name = "Company")
public record CompanyView(
        UUID id,
        @Schema(example = "Difference Engines Ltd") String name,
        @Nullable PostalAddress address,
        @Schema(example = "Machinery") @Nullable String industry,
        @Schema(example = "2") int openOpportunities,
        boolean archived,
        @Schema(example = "Taken over") @Nullable String archivedFor,
        Instant createdAt,
        Instant changedAt,
        long position)
        implements EntityView {

    static CompanyView of(CompanyRow row) {
        return new CompanyView(
                row.id(),
                row.name,
                row.address,
                row.industry,
                row.openOpportunities,
                row.archived,
                row.archivedFor,
                row.createdAt(),
                row.changedAt(),
                row.position());
    }
}
