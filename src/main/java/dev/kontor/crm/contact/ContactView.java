package dev.kontor.crm.contact;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contact as the read model has it.
 *
 * @param contactId which contact
 * @param name 1 to 200 characters
 * @param email in lower case
 * @param archived whether it is kept for the record only
 * @param createdAt when it came to be known
 * @param changedAt when it last changed
 * @param position the last fact about it that this shows
 */
@Schema(name = "Contact")
public record ContactView(
        @Schema(type = SchemaType.STRING, format = "uuid", example = "01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c7d")
        UUID contactId,

        @Schema(example = "Ada Lovelace") String name,
        @Schema(example = "ada@example.org") String email,
        boolean archived,

        @Schema(type = SchemaType.STRING, format = "date-time")
        Instant createdAt,

        @Schema(type = SchemaType.STRING, format = "date-time")
        Instant changedAt,

        @Schema(type = SchemaType.INTEGER, example = "42") long position) {

    static ContactView of(ContactRow row) {
        return new ContactView(
                row.contactId, row.name, row.email, row.archived, row.createdAt, row.changedAt, row.position);
    }
}
