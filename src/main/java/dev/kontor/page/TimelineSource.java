package dev.kontor.page;

import java.util.List;
import java.util.UUID;

/** Tells what happened with things, as far as one feature knows. A page puts all that is told in order. */
public interface TimelineSource {

    /**
     * The latest that happened with a thing and that the caller may see.
     *
     * @param kind of thing, as the names of streams have it; a source that knows nothing of it tells nothing
     * @param most how many at most
     */
    List<TimelineItem> latest(String kind, UUID id, int most);
}
