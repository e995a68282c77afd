package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.page.PastOfKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Shows activities as they were, to those who may see them. */
@ApplicationScoped
public class ActivityPast implements PastOfKind {

    private ActivitySight sight;

    /** For the container's proxy. */
    protected ActivityPast() {}

    /** @param sight says who may */
    @Inject
    public ActivityPast(ActivitySight sight) {
        this.sight = sight;
    }

    @Override
    public ReadModel<?, ?, ?> model() {
        return Activities.MODEL;
    }

    @Override
    public void require(UUID id) {
        sight.require(new ActivityId(id));
    }
}
