package dev.kontor.crm.user;

import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Keeps one row for each user. */
@ApplicationScoped
public class UserProjection implements Projection {

    private EntityRows rows;

    /** For the container's proxy. */
    protected UserProjection() {}

    /** @param rows what it writes */
    @Inject
    public UserProjection(EntityRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return Users.MODEL.projection();
    }

    @Override
    public Set<String> tables() {
        return Set.of("crm_user");
    }

    /** A user's changes build on each other. */
    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return fact.event() instanceof UserEvent event
                ? Optional.of(event.userId().toString())
                : Optional.empty();
    }

    /** A new user has a row. */
    public void on(UserCreated created, EventEnvelope fact) {
        rows.begin(Users.MODEL, created.userId().value(), created, fact);
    }

    /** The row shows what changed. */
    public void on(UserEvent changed, EventEnvelope fact) {
        rows.change(Users.MODEL, changed.userId().value(), changed, fact);
    }
}
