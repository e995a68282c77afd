package dev.kontor.crm.user;

import dev.kontor.crm.shared.readmodel.EntityProjection;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps one row for each user. */
@ApplicationScoped
public class UserProjection extends EntityProjection<UserEvent, UserRow> {

    /** For the container's proxy. */
    protected UserProjection() {}

    /** @param rows what it writes */
    @Inject
    public UserProjection(EntityRows rows) {
        super(rows, Users.MODEL, "crm_user", event -> event.userId().value());
    }

    /** A new user has a row. */
    public void on(UserCreated created, EventEnvelope fact) {
        begin(created, fact);
    }

    /** The row shows what changed. */
    public void on(UserEvent changed, EventEnvelope fact) {
        change(changed, fact);
    }
}
