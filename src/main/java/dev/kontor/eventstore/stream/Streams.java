package dev.kontor.eventstore.stream;

import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.serialization.EventTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** The streams there are, by what the catalogs of all features announce. */
@ApplicationScoped
public class Streams {

    private EventTypes types;

    /** For the container's proxy. */
    protected Streams() {}

    /** @param types the registry */
    @Inject
    public Streams(EventTypes types) {
        this.types = types;
    }

    /**
     * The query for a stream of a tenant.
     *
     * @param name the stream's name
     * @param wanted the stored names of the types wanted; empty for all of the stream
     * @throws UnknownStreamException if no stream has the name
     */
    public StreamQuery query(String tenant, String name, Set<String> wanted) {
        var stream = StreamName.parse(name, types.categories());
        var names = types.all().stream()
                .filter(stream::mayHave)
                .map(EventDescriptor::name)
                .filter(type -> wanted.isEmpty() || wanted.contains(type))
                .collect(Collectors.toUnmodifiableSet());
        return new StreamQuery(tenant, stream, names);
    }

    /** Whether a catalog names a type of this stored name. */
    public boolean knows(String type) {
        return types.named(type).isPresent();
    }
}
