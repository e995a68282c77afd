package dev.kontor.page;

import dev.kontor.crm.shared.readmodel.ReadModel;
import java.util.UUID;

/** What there is to know to show the things of a kind as they were. The feature that has the things implements it. */
public interface PastOfKind {

    /** By which facts become a thing; its category names the kind. */
    ReadModel<?, ?, ?> model();

    /**
     * Has a thing that the caller may not see be as unknown as one that never was.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if they may not see it
     */
    default void require(UUID id) {}
}
