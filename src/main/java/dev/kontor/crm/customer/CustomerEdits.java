package dev.kontor.crm.customer;

import static dev.kontor.page.TypedAddress.text;
import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.crm.customer.CustomerBodies.Deactivation;
import dev.kontor.crm.customer.CustomerBodies.NewContactData;
import dev.kontor.crm.customer.CustomerBodies.NewCreditLimit;
import dev.kontor.crm.customer.CustomerBodies.NewName;
import dev.kontor.crm.customer.CustomerBodies.NewProperty;
import dev.kontor.crm.customer.CustomerBodies.OldProperty;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.customer.timeline.TimelineProjection;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.MoneyBody;
import dev.kontor.crm.shared.PostalAddressBody;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.PageEdits;
import dev.kontor.page.TypedAddress;
import dev.kontor.page.TypedNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes the customer of a page, one aspect at a time, each against the version that the page showed. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES})
public class CustomerEdits {

    private CustomerPage page;
    private PageEdits edits;
    private PageCommands commands;
    private @Nullable Map<String, @Nullable Object> typed;

    /** For the container's proxy. */
    protected CustomerEdits() {}

    /** All parts by CDI. */
    @Inject
    public CustomerEdits(CustomerPage page, PageEdits edits, PageCommands commands) {
        this.page = page;
        this.edits = edits;
        this.commands = commands;
    }

    /** What stands in the fields: what is known, until somebody types something else. */
    public Map<String, @Nullable Object> getTyped() {
        var known = typed;
        if (known == null) {
            known = shown(page.getCustomer());
            typed = known;
        }
        return known;
    }

    private static Map<String, @Nullable Object> shown(CustomerDetails customer) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("name", customer.name());
        fields.put("email", customer.email());
        fields.put("phone", customer.phone());
        fields.put("limit", customer.creditLimit().amount().toPlainString());
        TypedAddress.show(customer.billingAddress(), fields);
        return fields;
    }

    /** The address that was typed, in a line. */
    public String getAddressTyped() {
        return TypedAddress.line(getTyped());
    }

    /** Renames it. */
    public void rename() {
        change("name", seen -> {
            var body = commands.valid(new NewName(text(getTyped(), "name")));
            return new RenameCustomer(id(), body.name(), seen);
        });
    }

    /** Says where its invoices go. */
    public void changeAddress() {
        change("address", seen -> {
            var given = TypedAddress.read(getTyped());
            var body = commands.valid(given == null ? new PostalAddressBody("", "", "", "") : given);
            return new ChangeCustomerBillingAddress(id(), body.toAddress(), seen);
        });
    }

    /** Changes its e-mail address; an empty field for none. */
    public void changeEmail() {
        reach("email", text(getTyped(), "email"), page.getCustomer().phone());
    }

    /** Changes its telephone number; an empty field for none. */
    public void changePhone() {
        reach("phone", page.getCustomer().email(), text(getTyped(), "phone"));
    }

    private void reach(String part, @Nullable String email, @Nullable String phone) {
        change(part, seen -> {
            var body = commands.valid(new NewContactData(orNull(email), orNull(phone)));
            var address = body.email() == null ? null : new EmailAddress(body.email());
            return new ChangeCustomerContactData(id(), address, body.phone(), seen);
        });
    }

    /** Says what its open orders may come to, and why. */
    public void changeLimit() {
        change("limit", seen -> {
            var currency = page.getCustomer().creditLimit().currency();
            var money = new MoneyBody(TypedNumber.decimal(text(getTyped(), "limit")), currency);
            var body = commands.valid(new NewCreditLimit(money, text(getTyped(), "reason")));
            return new ChangeCreditLimit(id(), body.creditLimit().toMoney(), body.reason(), seen);
        });
    }

    /** Takes no more orders of it, for a reason. */
    public void deactivate() {
        change("deactivate", seen -> {
            var body = commands.valid(new Deactivation(text(getTyped(), "why")));
            return new DeactivateCustomer(id(), body.reason(), seen);
        });
    }

    /** Takes its orders again. */
    public void reactivate() {
        change("reactivate", seen -> new ReactivateCustomer(id(), seen));
    }

    /** Notes a property. */
    public void setProperty() {
        change("properties", seen -> {
            var body = commands.valid(new NewProperty(text(getTyped(), "property"), text(getTyped(), "propertyValue")));
            return new SetCustomerProperty(id(), body.name(), body.value(), seen);
        });
    }

    /** Forgets a property. */
    public void removeProperty() {
        change("properties", seen -> {
            var body = commands.valid(new OldProperty(text(getTyped(), "removed")));
            return new RemoveCustomerProperty(id(), body.name(), seen);
        });
    }

    private CustomerId id() {
        return new CustomerId(page.getId());
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private void change(String part, Function<ContextVersion, Command> command) {
        boolean done = edits.change(part, Customers.MODEL, page.getId(), command);
        page.forget();
        if (done) {
            typed = null;
            commands.await(TimelineProjection.NAME, page.getCustomer().position());
        }
    }
}
