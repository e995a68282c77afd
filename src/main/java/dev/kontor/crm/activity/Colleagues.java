package dev.kontor.crm.activity;

import java.util.List;
import java.util.UUID;

/** Who is in a team with whom. An interface, because the feed's package knows it and knows this one. */
public interface Colleagues {

    /** All who share a team with a user, who is among them if in any. */
    List<UUID> of(String tenant, UUID user);
}
