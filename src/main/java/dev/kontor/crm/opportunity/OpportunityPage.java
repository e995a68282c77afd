package dev.kontor.crm.opportunity;

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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One opportunity: what is known of it. What can be changed, {@link OpportunityEdits} changes. */
@PageBean
@Shows("/crm/opportunity/opportunity.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class OpportunityPage {

    /**
     * A stage on the way.
     *
     * @param name of the stage
     * @param here whether the opportunity is at it
     * @param passed whether it comes before that
     * @param ahead whether the pipeline leads there
     */
    public record Step(String name, boolean here, boolean passed, boolean ahead) {}

    private PageLists lists;
    private SalesPipeline pipeline;
    private Asked asked;
    private @Nullable OpportunityView opportunity;

    /** For the container's proxy. */
    protected OpportunityPage() {}

    /** All parts by CDI. */
    @Inject
    public OpportunityPage(PageLists lists, SalesPipeline pipeline, Asked asked) {
        this.lists = lists;
        this.pipeline = pipeline;
        this.asked = asked;
    }

    /** Which opportunity. */
    public UUID getId() {
        return asked.subject();
    }

    /**
     * The opportunity.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if there is none
     */
    public OpportunityView getOpportunity() {
        var known = opportunity;
        if (known == null) {
            known = lists.one(Opportunities.MODEL, getId())
                    .orElseThrow(() -> OpportunityRule.OPPORTUNITY_UNKNOWN.refusal(getId()));
            opportunity = known;
        }
        return known;
    }

    /** Whether it is neither won nor lost. */
    public boolean isOpen() {
        return getOpportunity().closedAt() == null;
    }

    /** The stages in their order. One that the pipeline has no longer comes first. */
    public List<Step> getSteps() {
        var names = pipeline.stages().stream().map(SalesPipeline.Stage::name).toList();
        var stage = getOpportunity().stage();
        int at = names.indexOf(stage);
        var steps = names.stream()
                .map(name -> new Step(
                        name,
                        name.equals(stage),
                        names.indexOf(name) < at,
                        isOpen() && !name.equals(stage) && pipeline.leads(stage, name)))
                .toList();
        return at >= 0
                ? steps
                : Stream.concat(Stream.of(new Step(stage, true, false, false)), steps.stream())
                        .toList();
    }

    /** Has it be looked for again, since it changed. */
    void forget() {
        opportunity = null;
    }
}
