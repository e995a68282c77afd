package dev.kontor.eventstore;

import java.util.List;

/**
 * Where an append put its facts.
 *
 * @param positions one for each fact, in their order, ascending; never empty
 */
public record Appended(List<Long> positions) {

    public Appended {
        positions = List.copyOf(positions);
        if (positions.isEmpty()) {
            throw new IllegalArgumentException("An append stores at least one fact.");
        }
    }

    /** The position of the last fact: a read model that has passed it shows the whole append. */
    public long lastPosition() {
        return positions.getLast();
    }
}
