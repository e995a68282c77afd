package dev.kontor.crm.opportunity;

import static dev.kontor.page.TypedAddress.text;
import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.api.Caller;
import dev.kontor.api.InvalidRequestException;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.opportunity.OpportunityBodies.NewOpportunity;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.MoneyBody;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.page.Address;
import dev.kontor.page.Asked;
import dev.kontor.page.Names;
import dev.kontor.page.Option;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.Sent;
import dev.kontor.page.Shows;
import dev.kontor.page.TypedDays;
import dev.kontor.page.TypedNumbers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens an opportunity, at the company or customer that its address names, or that is chosen. */
@PageBean
@Shows("/crm/opportunity/new-opportunity.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES})
public class NewOpportunityPage {

    private static final String USUAL_CURRENCY = "EUR";

    private PageCommands commands;
    private TypedNumbers numbers;
    private Names names;
    private Asked asked;
    private Caller caller;
    private ExternalContext external;
    private @Nullable Map<String, @Nullable Object> typed;

    /** For the container's proxy. */
    protected NewOpportunityPage() {}

    /** All parts by CDI. */
    @Inject
    public NewOpportunityPage(
            PageCommands commands,
            TypedNumbers numbers,
            Names names,
            Asked asked,
            Caller caller,
            ExternalContext external) {
        this.commands = commands;
        this.numbers = numbers;
        this.names = names;
        this.asked = asked;
        this.caller = caller;
        this.external = external;
    }

    /** What stands in the fields. */
    public Map<String, @Nullable Object> getTyped() {
        var known = typed;
        if (known == null) {
            known = new HashMap<>();
            known.put("company", option("company", asked.id("companyId")));
            known.put("customer", option("customer", asked.id("customerId")));
            known.put("owner", option("user", caller.userId().orElse(null)));
            known.put("currency", USUAL_CURRENCY);
            typed = known;
        }
        return known;
    }

    private @Nullable Option option(String kind, @Nullable UUID id) {
        return id == null ? null : new Option(id, names.of(kind, id));
    }

    /** Opens it and shows it. */
    public void create() throws IOException {
        var id = new OpportunityId(UuidCreator.getTimeOrderedEpoch());
        var sent = commands.send("new", Opportunities.PROJECTION, () -> command(id, commands.valid(body())));
        if (sent instanceof Sent.Done) {
            external.redirect(external.getRequestContextPath() + "/crm/opportunity/opportunity"
                    + Address.empty().with("id", id));
        }
    }

    private NewOpportunity body() {
        var company = chosen("company");
        var customer = chosen("customer");
        if (company == null && customer == null) {
            throw new InvalidRequestException("companyId", "opportunity.party-needed");
        }
        var owner = chosen("owner");
        if (owner == null) {
            throw new InvalidRequestException("ownerId", "choice.needed");
        }
        return new NewOpportunity(
                null,
                text(getTyped(), "title"),
                company,
                customer,
                owner,
                new MoneyBody(numbers.read("value.amount", text(getTyped(), "amount")), text(getTyped(), "currency")),
                TypedDays.read("expectedCloseOn", text(getTyped(), "closeOn")));
    }

    private @Nullable UUID chosen(String field) {
        return getTyped().get(field) instanceof Option option ? option.id() : null;
    }

    private static OpenOpportunity command(OpportunityId id, NewOpportunity body) {
        var company = body.companyId();
        var customer = body.customerId();
        return new OpenOpportunity(
                id,
                body.title(),
                company == null ? null : new CompanyId(company),
                customer == null ? null : new CustomerId(customer),
                new UserId(body.ownerId()),
                body.value().toMoney(),
                body.expectedCloseOn());
    }
}
