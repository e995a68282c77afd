package dev.kontor.crm.company;

import static dev.kontor.page.TypedAddress.text;
import static dev.kontor.page.TypedAddress.textOrNull;
import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.crm.company.CompanyBodies.NewCompany;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.page.Address;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.Sent;
import dev.kontor.page.Shows;
import dev.kontor.page.TypedAddress;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates a company. */
@PageBean
@Shows("/crm/company/new-company.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES})
public class NewCompanyPage {

    private final Map<String, @Nullable Object> typed = new HashMap<>();
    private PageCommands commands;
    private ExternalContext external;

    /** For the container's proxy. */
    protected NewCompanyPage() {}

    /** Both parts by CDI. */
    @Inject
    public NewCompanyPage(PageCommands commands, ExternalContext external) {
        this.commands = commands;
        this.external = external;
    }

    /** What stands in the fields. */
    public Map<String, @Nullable Object> getTyped() {
        return typed;
    }

    /** Creates it and shows it. */
    public void create() throws IOException {
        var id = new CompanyId(UuidCreator.getTimeOrderedEpoch());
        var sent = commands.send(
                "new",
                Companies.MODEL.projection(),
                () -> commands.valid(body()).command(id));
        if (sent instanceof Sent.Done) {
            external.redirect(external.getRequestContextPath() + "/crm/company/company"
                    + Address.empty().with("id", id));
        }
    }

    private NewCompany body() {
        return new NewCompany(null, text(typed, "name"), TypedAddress.read(typed), textOrNull(typed, "industry"));
    }
}
