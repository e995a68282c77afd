package dev.kontor.crm.shared.access;

import java.util.Optional;
import java.util.UUID;

/** What facts say of a thing that is somebody's. */
public interface Owned {

    /** Whose it is, a user; empty if nobody's, or if there is no such thing. */
    Optional<UUID> owner();
}
