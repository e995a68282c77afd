package dev.kontor.crm.contact;

import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.crm.shared.readmodel.EntityView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it is seen.
 *
 * @param id which contact
 * @param name 1 to 200 characters
 * @param email in lower case
 * @param phone absent if none is known
 * @param address absent if none is known
 * @param companyId for which company it works; absent if for none that is known
 * @param tags labels in lower case, in the order of the alphabet
 * @param archived whether it is kept for the record only
 * @param survivorId who goes on for it; absent unless it was merged
 * @param createdAt when it came to be known
 * @param changedAt when it last changed
 * @param position the last fact about it that this shows
 */
@Schema(name = "Contact")
public record ContactView(
        UUID id,
        @Schema(example = "Ada Lovelace") String name,
        @Schema(example = "ada@example.org") String email,
        @Schema(example = "+4930123456") @Nullable String phone,
        @Nullable PostalAddress address,
        @Nullable UUID companyId,
        List<String> tags,
        boolean archived,
        @Nullable UUID survivorId,
        Instant createdAt,
        Instant changedAt,
        long position)
        implements EntityView {

    static ContactView of(ContactRow row) {
        return new ContactView(
                row.id(),
                row.name,
                row.email,
                row.phone,
                row.address,
                row.companyId,
                row.tags,
                row.archived,
                row.survivorId,
                row.createdAt(),
                row.changedAt(),
                row.position());
    }
}
