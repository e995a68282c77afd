package dev.kontor.crm.company;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.page.Asked;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageLists;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One company: what is known of it. What can be changed, {@link CompanyEdits} changes. */
@PageBean
@Shows("/crm/company/company.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class CompanyPage {

    private PageLists lists;
    private Asked asked;
    private @Nullable CompanyView company;

    /** For the container's proxy. */
    protected CompanyPage() {}

    /** All parts by CDI. */
    @Inject
    public CompanyPage(PageLists lists, Asked asked) {
        this.lists = lists;
        this.asked = asked;
    }

    /** Which company. */
    public UUID getId() {
        return asked.subject();
    }

    /**
     * The company.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if there is none
     */
    public CompanyView getCompany() {
        var known = company;
        if (known == null) {
            known = lists.one(Companies.MODEL, getId()).orElseThrow(() -> CompanyRule.COMPANY_UNKNOWN.refusal(getId()));
            company = known;
        }
        return known;
    }

    /** Has it be looked for again, since it changed. */
    void forget() {
        company = null;
    }
}
