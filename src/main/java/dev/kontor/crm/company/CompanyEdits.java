package dev.kontor.crm.company;

import static dev.kontor.page.TypedAddress.text;
import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.crm.company.CompanyBodies.Archiving;
import dev.kontor.crm.company.CompanyBodies.NewIndustry;
import dev.kontor.crm.company.CompanyBodies.NewName;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.shared.PostalAddressBody;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.PageEdits;
import dev.kontor.page.TypedAddress;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes the company of a page, one aspect at a time, each against the version that the page showed. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES})
public class CompanyEdits {

    private CompanyPage page;
    private PageEdits edits;
    private PageCommands commands;
    private @Nullable Map<String, @Nullable Object> typed;

    /** For the container's proxy. */
    protected CompanyEdits() {}

    /** All parts by CDI. */
    @Inject
    public CompanyEdits(CompanyPage page, PageEdits edits, PageCommands commands) {
        this.page = page;
        this.edits = edits;
        this.commands = commands;
    }

    /** What stands in the fields: what is known, until somebody types something else. */
    public Map<String, @Nullable Object> getTyped() {
        var known = typed;
        if (known == null) {
            var company = page.getCompany();
            known = new HashMap<>();
            known.put("name", company.name());
            known.put("industry", company.industry());
            TypedAddress.show(company.address(), known);
            typed = known;
        }
        return known;
    }

    /** The address that was typed, in a line. */
    public String getAddressTyped() {
        return TypedAddress.line(getTyped());
    }

    /** Renames it. */
    public void rename() {
        change("name", seen -> {
            var body = commands.valid(new NewName(text(getTyped(), "name")));
            return new RenameCompany(id(), body.name(), seen);
        });
    }

    /** Says what it does. */
    public void changeIndustry() {
        change("industry", seen -> {
            var body = commands.valid(new NewIndustry(text(getTyped(), "industry")));
            return new ChangeCompanyIndustry(id(), body.industry(), seen);
        });
    }

    /** Says where it is. */
    public void changeAddress() {
        change("address", seen -> {
            var given = TypedAddress.read(getTyped());
            var body = commands.valid(given == null ? new PostalAddressBody("", "", "", "") : given);
            return new ChangeCompanyAddress(id(), body.toAddress(), seen);
        });
    }

    /** Archives it, for a reason. */
    public void archive() {
        change("archive", seen -> {
            var body = commands.valid(new Archiving(text(getTyped(), "reason")));
            return new ArchiveCompany(id(), body.reason(), seen);
        });
    }

    private CompanyId id() {
        return new CompanyId(page.getId());
    }

    private void change(String part, Function<ContextVersion, Command> command) {
        boolean done = edits.change(part, Companies.MODEL, page.getId(), command);
        page.forget();
        if (done) {
            typed = null;
        }
    }
}
