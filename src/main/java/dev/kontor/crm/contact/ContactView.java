package dev.kontor.crm.contact;

import dev.kontor.crm.shared.readmodel.EntityView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contact as it is seen.
 *
 * @param id which contact
 * @param name 1 to 200 characters
 * @param email in lower case
 * @param archived whether it is kept for the record only
 * @param createdAt when it came to be known
 * @param changedAt when it last changed
 * @param position the last fact about it that this shows
 */
@Schema(name = "Contact")
public record ContactView(
        UUID id,
        @Schema(example = "Ada Lovelace") String name,
        @Schema(example = "ada@example.org") String email,
        boolean archived,
        Instant createdAt,
        Instant changedAt,
        long position)
        implements EntityView {

    static ContactView of(ContactRow row) {
        return new ContactView(
                row.id(), row.name, row.email, row.archived, row.createdAt(), row.changedAt(), row.position());
    }
}
