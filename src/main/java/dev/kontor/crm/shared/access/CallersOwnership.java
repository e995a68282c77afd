package dev.kontor.crm.shared.access;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;

import dev.kontor.api.Caller;
import dev.kontor.crm.shared.membership.Memberships;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.UUID;

/** By who calls. Teams are those of the read model, which may lag behind by a moment. */
@ApplicationScoped
public class CallersOwnership implements Ownership {

    private Caller caller;
    private Memberships memberships;

    /** For the container's proxy. */
    protected CallersOwnership() {}

    /** Both parts by CDI. */
    @Inject
    public CallersOwnership(Caller caller, Memberships memberships) {
        this.caller = caller;
        this.memberships = memberships;
    }

    @Override
    public boolean allows(Owned seen) {
        return seen.owner().map(this::mayChangeThingsOf).orElse(true);
    }

    private boolean mayChangeThingsOf(UUID owner) {
        return mayChangeEverything()
                || caller.userId()
                        .filter(user -> user.equals(owner)
                                || memberships.matesOf(caller.tenant(), user).contains(owner))
                        .isPresent();
    }

    private boolean mayChangeEverything() {
        try {
            return caller.is(ADMIN, MANAGER);
        } catch (ContextNotActiveException e) {
            // nobody called: what Kontor does by itself, such as making up sample data
            return true;
        }
    }
}
