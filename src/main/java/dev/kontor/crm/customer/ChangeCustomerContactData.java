package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Say how a customer is reached.
 *
 * @param email null if by none
 * @param phone null if by none; blanks at both ends do not count
 * @param expected the version that its sender saw and insists on; null if they do not
 */
public record ChangeCustomerContactData(
        @NotNull CustomerId customerId,
        @Nullable EmailAddress email,
        @Nullable @PlainText(max = CreateCustomer.MAX_PHONE) String phone,
        @Nullable ContextVersion expected)
        implements Command {

    public ChangeCustomerContactData {
        phone = phone == null ? null : phone.strip();
    }
}
