package dev.kontor.crm.team;

import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.page.PastOfKind;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows teams as they were. */
@ApplicationScoped
public class TeamPast implements PastOfKind {

    /** For CDI. */
    public TeamPast() {}

    @Override
    public ReadModel<?, ?, ?> model() {
        return Teams.MODEL;
    }
}
