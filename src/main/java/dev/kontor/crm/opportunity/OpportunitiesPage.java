package dev.kontor.crm.opportunity;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.api.QueryValues;
import dev.kontor.page.Address;
import dev.kontor.page.Asked;
import dev.kontor.page.Listing;
import dev.kontor.page.Names;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageLists;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of opportunities, as its address asks for it: the open ones unless it asks for others. */
@PageBean
@Shows("/crm/opportunity/opportunities.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class OpportunitiesPage {

    private static final String EVERY = "all";
    private static final String OWN = "mine";

    private PageLists lists;
    private SalesPipeline pipeline;
    private Asked asked;
    private Caller caller;
    private Names names;
    private @Nullable Listing<OpportunityView> found;

    /** For the container's proxy. */
    protected OpportunitiesPage() {}

    /** All parts by CDI. */
    @Inject
    public OpportunitiesPage(PageLists lists, SalesPipeline pipeline, Asked asked, Caller caller, Names names) {
        this.lists = lists;
        this.pipeline = pipeline;
        this.asked = asked;
        this.caller = caller;
        this.names = names;
    }

    /** The stages that can be asked for. */
    public List<String> getStages() {
        return pipeline.stages().stream().map(SalesPipeline.Stage::name).toList();
    }

    /** What the title shall contain. */
    public @Nullable String getText() {
        return asked.text("q");
    }

    /** The stage that they shall be at. */
    public @Nullable String getStage() {
        return asked.text("stage");
    }

    /** What shall have become of them: open, won, lost or all. */
    public String getStatus() {
        var status = asked.text("status");
        return status == null ? "open" : status;
    }

    /** Whether it shows the caller's own alone. */
    public boolean isMine() {
        return OWN.equals(asked.text("whose"));
    }

    /** Whose they shall be, if another is named. */
    public @Nullable UUID getOwner() {
        return asked.id("ownerId");
    }

    /** At which company they shall be. */
    public @Nullable UUID getCompany() {
        return asked.id("companyId");
    }

    /** At which customer they shall be. */
    public @Nullable UUID getCustomer() {
        return asked.id("customerId");
    }

    /** Whether the list is of some opportunities only. */
    public boolean isFiltered() {
        return getText() != null || getStage() != null || isMine() || isNarrowed() || asked.text("status") != null;
    }

    /** Whether it is of one owner or of one party. */
    public boolean isNarrowed() {
        return getOwner() != null || getCompany() != null || getCustomer() != null;
    }

    /** Of whom it is then. */
    public String getOnly() {
        if (getOwner() != null) {
            return names.of("user", getOwner());
        }
        return getCompany() != null ? names.of("company", getCompany()) : names.of("customer", getCustomer());
    }

    /** The page of the list. */
    public Listing<OpportunityView> getFound() {
        var known = found;
        if (known == null) {
            known = find();
            names.expect("company", known.items().stream().map(OpportunityView::companyId));
            names.expect("customer", known.items().stream().map(OpportunityView::customerId));
            names.expect("user", known.items().stream().map(OpportunityView::ownerId));
            found = known;
        }
        return known;
    }

    private Listing<OpportunityView> find() {
        var status =
                getStatus().equals(EVERY) ? null : QueryValues.oneOf("status", getStatus(), OpportunityStatus.OPEN);
        var owner = isMine() ? caller.userId("whose") : getOwner();
        return lists.list(
                Opportunities.MODEL,
                Opportunities.Sort.CLOSE,
                address(),
                all -> all.containing(getText(), "title")
                        .equal("stage", getStage())
                        .equal("status", status)
                        .equal("ownerId", owner)
                        .equal("companyId", getCompany())
                        .equal("customerId", getCustomer()));
    }

    private Address address() {
        return Address.empty()
                .with("q", getText())
                .with("stage", getStage())
                .with("status", asked.text("status"))
                .with("whose", asked.text("whose"))
                .with("ownerId", getOwner())
                .with("companyId", getCompany())
                .with("customerId", getCustomer());
    }
}
