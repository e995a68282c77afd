package dev.kontor.sample.story;

import dev.kontor.eventstore.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that may happen. */
@FunctionalInterface
interface Step {

    /** The fact that it leaves at this moment; null if there is nothing to it as things are now. */
    @Nullable
    Event at(Instant now);
}
