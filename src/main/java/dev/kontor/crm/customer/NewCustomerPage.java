package dev.kontor.crm.customer;

import static dev.kontor.page.TypedAddress.text;
import static dev.kontor.page.TypedAddress.textOrNull;
import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.crm.customer.CustomerBodies.NewCustomer;
import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.customer.timeline.TimelineProjection;
import dev.kontor.crm.shared.MoneyBody;
import dev.kontor.crm.shared.PostalAddressBody;
import dev.kontor.page.Address;
import dev.kontor.page.Asked;
import dev.kontor.page.Names;
import dev.kontor.page.Option;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.Sent;
import dev.kontor.page.Shows;
import dev.kontor.page.TypedAddress;
import dev.kontor.page.TypedNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates a customer; one of a company that is known, if the address names it. */
@PageBean
@Shows("/crm/customer/new-customer.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES})
public class NewCustomerPage {

    private PageCommands commands;
    private Asked asked;
    private Names names;
    private ExternalContext external;
    private @Nullable Map<String, @Nullable Object> typed;

    /** For the container's proxy. */
    protected NewCustomerPage() {}

    /** All parts by CDI. */
    @Inject
    public NewCustomerPage(PageCommands commands, Asked asked, Names names, ExternalContext external) {
        this.commands = commands;
        this.asked = asked;
        this.names = names;
        this.external = external;
    }

    /** What stands in the fields: first what the company is called that shall be a customer. */
    public Map<String, @Nullable Object> getTyped() {
        var known = typed;
        if (known == null) {
            known = new HashMap<>();
            known.put("kind", Kind.B2B.name());
            known.put("currency", "EUR");
            var company = asked.id("companyId");
            if (company != null) {
                var name = names.of("company", company);
                known.put("name", name);
                known.put("company", new Option(company, name));
            }
            typed = known;
        }
        return known;
    }

    /** Creates it and shows it. */
    public void create() throws IOException {
        var id = new CustomerId(UuidCreator.getTimeOrderedEpoch());
        var sent = commands.send(
                "new",
                Customers.MODEL.projection(),
                () -> commands.valid(body()).command(id));
        if (sent instanceof Sent.Done done) {
            commands.await(TimelineProjection.NAME, done.position());
            external.redirect(external.getRequestContextPath() + "/crm/customer/customer"
                    + Address.empty().with("id", id));
        }
    }

    private NewCustomer body() {
        var kind = Kind.valueOf(text(getTyped(), "kind"));
        var address = TypedAddress.read(getTyped());
        return new NewCustomer(
                null,
                kind,
                text(getTyped(), "name"),
                kind == Kind.B2B ? company() : null,
                kind == Kind.B2B ? optional("vatId") : null,
                kind == Kind.B2C ? optional("personName") : null,
                kind == Kind.B2G ? optional("buyerReference") : null,
                address == null ? new PostalAddressBody("", "", "", "") : address,
                optional("email"),
                optional("phone"),
                new MoneyBody(TypedNumber.decimal(text(getTyped(), "limit")), text(getTyped(), "currency")));
    }

    private @Nullable UUID company() {
        return getTyped().get("company") instanceof Option chosen ? chosen.id() : null;
    }

    private @Nullable String optional(String field) {
        return textOrNull(getTyped(), field);
    }
}
