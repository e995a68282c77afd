package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.MoneyBody;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.crm.shared.PostalAddressBody;
import dev.kontor.crm.shared.ValidEmailAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients send about customers. */
public final class CustomerBodies {

    private CustomerBodies() {}

    /**
     * A customer to create.
     *
     * @param id the id that it shall have; without one, it gets a new one
     * @param kind with whom business is done
     * @param name its name
     * @param companyId for B2B, if known
     * @param vatId for B2B, if known
     * @param personName for B2C
     * @param buyerReference for B2G
     * @param billingAddress where invoices go
     * @param email its address, if known
     * @param phone its number, if known
     * @param creditLimit what open orders may come to; its currency is that of all orders
     */
    @FitsKind
    @Schema(name = "NewCustomer")
    public record NewCustomer(
            @Schema(
                    type = SchemaType.STRING,
                    format = "uuid",
                    description = "An id of your own; without it, the customer gets a new one")
            @Nullable
            UUID id,

            @Schema(example = "B2B", required = true) @NotNull
            Kind kind,

            @Schema(example = "Lovelace GmbH", required = true, minLength = 1, maxLength = CreateCustomer.MAX_NAME)
            @NotNull
            @PlainText(max = CreateCustomer.MAX_NAME)
            String name,

            @Schema(type = SchemaType.STRING, format = "uuid", description = "For B2B alone") @Nullable
            UUID companyId,

            @Schema(example = "DE136695976", maxLength = CreateCustomer.MAX_REFERENCE, description = "For B2B alone")
            @Nullable
            @PlainText(max = CreateCustomer.MAX_REFERENCE)
            String vatId,

            @Schema(maxLength = CreateCustomer.MAX_NAME, description = "For B2C, and needed there")
            @Nullable
            @PlainText(max = CreateCustomer.MAX_NAME)
            String personName,

            @Schema(maxLength = CreateCustomer.MAX_REFERENCE, description = "For B2G, and needed there")
            @Nullable
            @PlainText(max = CreateCustomer.MAX_REFERENCE)
            String buyerReference,

            @Schema(required = true) @NotNull @Valid PostalAddressBody billingAddress,

            @Schema(example = "orders@example.org", maxLength = EmailAddress.MAX_LENGTH) @Nullable @ValidEmailAddress
            String email,

            @Schema(example = "+49 30 901820", maxLength = CreateCustomer.MAX_PHONE)
            @Nullable
            @PlainText(max = CreateCustomer.MAX_PHONE)
            String phone,

            @Schema(required = true) @NotNull @Valid MoneyBody creditLimit)
            implements FitsKind.Parts {

        CreateCustomer command(CustomerId customerId) {
            return new CreateCustomer(
                    customerId,
                    kind,
                    name,
                    companyId,
                    vatId,
                    personName,
                    buyerReference,
                    billingAddress.toAddress(),
                    email == null ? null : new EmailAddress(email),
                    phone,
                    creditLimit.toMoney());
        }
    }

    /**
     * Another name.
     *
     * @param name the new one
     */
    @Schema(name = "CustomerName")
    public record NewName(
            @Schema(example = "King GmbH", required = true, minLength = 1, maxLength = CreateCustomer.MAX_NAME)
            @NotNull
            @PlainText(max = CreateCustomer.MAX_NAME)
            String name) {}

    /**
     * How the customer is reached.
     *
     * @param email null if by none
     * @param phone null if by none
     */
    @Schema(name = "CustomerContactData")
    public record NewContactData(
            @Schema(example = "orders@example.org", maxLength = EmailAddress.MAX_LENGTH) @Nullable @ValidEmailAddress
            String email,

            @Schema(example = "+49 30 901820", maxLength = CreateCustomer.MAX_PHONE)
            @Nullable
            @PlainText(max = CreateCustomer.MAX_PHONE)
            String phone) {}

    /**
     * Another credit limit.
     *
     * @param creditLimit the new one, in the customer's currency
     * @param reason why
     */
    @Schema(name = "CustomerCreditLimit")
    public record NewCreditLimit(
            @Schema(required = true) @NotNull @Valid MoneyBody creditLimit,

            @Schema(example = "Late payments", required = true, minLength = 1, maxLength = CreateCustomer.MAX_REASON)
            @NotNull
            @PlainText(max = CreateCustomer.MAX_REASON)
            String reason) {}

    /**
     * Why the customer orders no more.
     *
     * @param reason why
     */
    @Schema(name = "CustomerDeactivation")
    public record Deactivation(
            @Schema(example = "Insolvent", required = true, minLength = 1, maxLength = CreateCustomer.MAX_REASON)
            @NotNull
            @PlainText(max = CreateCustomer.MAX_REASON)
            String reason) {}

    /**
     * A property to set.
     *
     * @param name which, without an equals sign
     * @param value its value
     */
    @Schema(name = "CustomerProperty")
    public record NewProperty(
            @Schema(example = "delivery days", required = true, minLength = 1, maxLength = SetCustomerProperty.MAX_NAME)
            @NotNull
            @PropertyName
            String name,

            @Schema(example = "Mon, Thu", required = true, maxLength = SetCustomerProperty.MAX_VALUE)
            @NotNull
            @PlainText(min = 0, max = SetCustomerProperty.MAX_VALUE)
            String value) {}

    /**
     * A property to remove.
     *
     * @param name which
     */
    @Schema(name = "CustomerPropertyName")
    public record OldProperty(
            @Schema(example = "delivery days", required = true, minLength = 1, maxLength = SetCustomerProperty.MAX_NAME)
            @NotNull
            @PropertyName
            String name) {}
}
