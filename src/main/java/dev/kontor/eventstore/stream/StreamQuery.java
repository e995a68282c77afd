package dev.kontor.eventstore.stream;

import java.util.Set;

/**
 * What a reader follows or looks at.
 *
 * @param tenant whose facts
 * @param stream which of them
 * @param types the stored names of the types wanted, all of which the stream may have; empty for none at all
 */
public record StreamQuery(String tenant, StreamName stream, Set<String> types) {
    public StreamQuery {
        types = Set.copyOf(types);
    }
}
