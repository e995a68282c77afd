package dev.kontor.crm.contact;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.PhoneNumber;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.crm.shared.PostalAddressBody;
import dev.kontor.crm.shared.ValidEmailAddress;
import dev.kontor.crm.shared.ValidPhoneNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
     * @param id the id that it shall have; without one, it gets a new one
     * @param name its name
     * @param email its address
     * @param phone its telephone number; null if none is known
     * @param address its postal address; null if none is known
     * @param companyId the company that it works for; null if for none that is known
     */
    @Schema(name = "NewContact")
    public record NewContact(
            @Schema(
                    type = SchemaType.STRING,
                    format = "uuid",
                    description = "An id of your own; without it, the contact gets a new one")
            @Nullable
            UUID id,

            @Schema(example = "Ada Lovelace", required = true, minLength = 1, maxLength = CreateContact.MAX_NAME)
            @NotNull
            @PlainText(max = CreateContact.MAX_NAME)
            String name,

            @Schema(example = "ada@example.org", required = true, maxLength = EmailAddress.MAX_LENGTH)
            @NotNull
            @ValidEmailAddress
            String email,

            @Schema(example = "+49 30 123456") @ValidPhoneNumber @Nullable
            String phone,

            @Valid @Nullable PostalAddressBody address,

            @Schema(type = SchemaType.STRING, format = "uuid", description = "The company that the contact works for")
            @Nullable
            UUID companyId) {

        CreateContact command(ContactId contactId) {
            return new CreateContact(
                    contactId,
                    name,
                    new EmailAddress(email),
                    phone == null ? null : new PhoneNumber(phone),
                    PostalAddressBody.addressOf(address),
                    companyId == null ? null : new CompanyId(companyId));
        }
    }

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
     * Another telephone number.
     *
     * @param phone the new one; null for none
     */
    @Schema(name = "ContactPhone")
    public record NewPhone(
            @Schema(example = "+49 30 123456") @ValidPhoneNumber @Nullable
            String phone) {}

    /**
     * Another postal address.
     *
     * @param address the new one; null for none
     */
    @Schema(name = "ContactAddress")
    public record NewAddress(@Valid @Nullable PostalAddressBody address) {}

    /**
     * Another company.
     *
     * @param companyId the new one; null for none
     */
    @Schema(name = "ContactCompany")
    public record NewCompany(@Nullable UUID companyId) {}

    /**
     * A contact who is the same person as another.
     *
     * @param duplicateId who is given up
     */
    @Schema(name = "ContactDuplicate")
    public record Duplicate(@NotNull UUID duplicateId) {}
}
