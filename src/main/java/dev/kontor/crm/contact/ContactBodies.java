package dev.kontor.crm.contact;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.crm.shared.ValidEmailAddress;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients send and are answered about contacts. */
public final class ContactBodies {

    private ContactBodies() {}

    /**
     * A contact to create.
     *
     * @param contactId the id that it shall have; without one, it gets a new one
     * @param name its name
     * @param email its address
     */
    @Schema(name = "NewContact")
    public record NewContact(
            @Schema(
                    type = SchemaType.STRING,
                    format = "uuid",
                    description = "An id of your own; without it, the contact gets a new one")
            @Nullable
            UUID contactId,

            @Schema(example = "Ada Lovelace", required = true, minLength = 1, maxLength = CreateContact.MAX_NAME)
            @NotNull
            @PlainText(max = CreateContact.MAX_NAME)
            String name,

            @Schema(example = "ada@example.org", required = true, maxLength = EmailAddress.MAX_LENGTH)
            @NotNull
            @ValidEmailAddress
            String email) {}

    /**
     * Another name.
     *
     * @param name the new one
     */
    @Schema(name = "ContactName")
    public record NewName(
            @Schema(example = "Ada King", required = true, minLength = 1, maxLength = CreateContact.MAX_NAME)
            @NotNull
            @PlainText(max = CreateContact.MAX_NAME)
            String name) {}

    /**
     * Another address.
     *
     * @param email the new one
     */
    @Schema(name = "ContactEmail")
    public record NewEmail(
            @Schema(example = "ada.king@example.org", required = true, maxLength = EmailAddress.MAX_LENGTH)
            @NotNull
            @ValidEmailAddress
            String email) {}

    /**
     * What a command about a contact has reached.
     *
     * @param contactId which contact
     * @param position how far the log is with it; a read with {@code ?after=} this shows it
     */
    @Schema(name = "ContactReached")
    public record Reached(
            @Schema(type = SchemaType.STRING, format = "uuid", example = "01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c7d")
            UUID contactId,

            @Schema(type = SchemaType.INTEGER, example = "42")
            long position) {}

    /** A page of contacts, as OpenAPI describes {@link dev.kontor.api.Page}, whose items it cannot see. */
    @Schema(name = "ContactPage")
    public record ListPage(
            List<ContactView> items,

            @Schema(type = SchemaType.INTEGER, example = "0")
            int page,

            @Schema(type = SchemaType.INTEGER, example = "20")
            int size,

            @Schema(type = SchemaType.INTEGER, example = "1")
            long total,

            @Schema(description = "Paths of other pages: self, first, last, prev, next")
            Map<String, String> links) {}
}
