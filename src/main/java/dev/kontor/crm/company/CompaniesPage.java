package dev.kontor.crm.company;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.page.Address;
import dev.kontor.page.Asked;
import dev.kontor.page.Listing;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageLists;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The list of companies, as its address asks for it. */
@PageBean
@Shows("/crm/company/companies.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class CompaniesPage {

    private PageLists lists;
    private Asked asked;
    private @Nullable Listing<CompanyView> found;

    /** For the container's proxy. */
    protected CompaniesPage() {}

    /** Both parts by CDI. */
    @Inject
    public CompaniesPage(PageLists lists, Asked asked) {
        this.lists = lists;
        this.asked = asked;
    }

    /** What the name shall contain. */
    public @Nullable String getText() {
        return asked.text("q");
    }

    /** What they shall do, as it is written. */
    public @Nullable String getIndustry() {
        return asked.text("industry");
    }

    /** Whether archived ones are shown too. */
    public boolean isWithArchived() {
        return asked.flag("archived").orElse(false);
    }

    /** Whether the list is of some companies only. */
    public boolean isFiltered() {
        return getText() != null || getIndustry() != null;
    }

    /** The page of the list. */
    public Listing<CompanyView> getFound() {
        var known = found;
        if (known == null) {
            known = find();
            found = known;
        }
        return known;
    }

    private Listing<CompanyView> find() {
        var address = Address.empty()
                .with("q", getText())
                .with("industry", getIndustry())
                .with("archived", isWithArchived() ? "true" : null);
        return lists.list(
                Companies.MODEL,
                Companies.Sort.NAME,
                address,
                all -> all.containing(getText(), "name")
                        .equal("industry", getIndustry())
                        .equal("archived", isWithArchived() ? null : false));
    }
}
