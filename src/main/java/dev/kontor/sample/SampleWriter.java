package dev.kontor.sample;

import dev.kontor.eventstore.NewEvent;
import java.util.List;

/** Stores facts of sample data, for the current origin. */
interface SampleWriter {

    /**
     * Stores facts, in their order.
     *
     * @return how many of them were stored; the others there were no commands for, or these were refused
     */
    int write(List<NewEvent> facts);
}
