package dev.kontor.crm.opportunity;

import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.page.PastOfKind;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows opportunities as they were. */
@ApplicationScoped
public class OpportunityPast implements PastOfKind {

    /** For CDI. */
    public OpportunityPast() {}

    @Override
    public ReadModel<?, ?, ?> model() {
        return Opportunities.MODEL;
    }
}
