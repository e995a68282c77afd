package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Make a customer known. Blanks at the ends of texts do not count.
 *
 * @param customerId a new id
 * @param companyId the company, for B2B alone
 * @param vatId the VAT identification number, for B2B alone
 * @param personName whom to address, for B2C
 * @param buyerReference what the authority wants on its invoices, for B2G
 * @param creditLimit what open orders may come to; its currency is that of all orders
 */
@FitsKind
public record CreateCustomer(
        @NotNull CustomerId customerId,
        @NotNull Kind kind,
        @NotNull @PlainText(max = CreateCustomer.MAX_NAME) String name,
        @Nullable UUID companyId,

        @Nullable @PlainText(max = CreateCustomer.MAX_REFERENCE)
        String vatId,

        @Nullable @PlainText(max = CreateCustomer.MAX_NAME) String personName,

        @Nullable @PlainText(max = CreateCustomer.MAX_REFERENCE)
        String buyerReference,

        @NotNull PostalAddress billingAddress,
        @Nullable EmailAddress email,
        @Nullable @PlainText(max = CreateCustomer.MAX_PHONE) String phone,
        @NotNull Money creditLimit)
        implements Command, FitsKind.Parts {

    /** The longest name, in characters. */
    public static final int MAX_NAME = 200;

    /** The longest VAT number and buyer reference, in characters; a German Leitweg-ID has 46 at most. */
    public static final int MAX_REFERENCE = 50;

    /** The longest phone number, in characters. */
    public static final int MAX_PHONE = 50;

    /** The longest reason, in characters. */
    public static final int MAX_REASON = 500;

    public CreateCustomer {
        name = name.strip();
        vatId = stripped(vatId);
        personName = stripped(personName);
        buyerReference = stripped(buyerReference);
        phone = stripped(phone);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }
}
