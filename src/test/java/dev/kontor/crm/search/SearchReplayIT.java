package dev.kontor.crm.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.serialization.Upcasters;
import dev.kontor.eventstore.testing.ProjectionReplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found is made of facts alone: the same each time, for every type of fact of everything that is searched. */
class SearchReplayIT {

    private static final Path SAMPLES = Path.of("src", "test", "resources", "event-samples");

    @Test
    void itsRowsAreTheSame() throws IOException {
        var facts = everyTypeOnce();

        try (var unit = new SearchUnit()) {
            unit.factory().runInTransaction(entities -> {
                var replay = new ProjectionReplay(entities, new SearchProjection(entities), SearchUnit.types());

                assertThat(replay.differences(facts)).isEmpty();
                assertThat(replay.rows(facts).get("search_entry")).hasSizeGreaterThanOrEqualTo(9);
            });
        }
    }

    /** The stored samples, those that begin a thing first. */
    private static List<EventEnvelope> everyTypeOnce() throws IOException {
        var types = SearchUnit.types();
        var serializer =
                new EventSerializer(types, new Upcasters(List.of(), types), EventSerializer.DEFAULT_MAX_PAYLOAD_BYTES);
        var events = new ArrayList<dev.kontor.eventstore.Event>();
        var names = types.all().stream()
                .map(type -> type.name() + ".v" + type.version())
                .sorted(Comparator.comparing((String name) -> !name.matches(".*(Created|Placed|Opened|Logged)\\.v1"))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (var name : names) {
            var payload = Files.readString(SAMPLES.resolve(name + ".json"));
            events.add(serializer
                    .deserialize(name.substring(0, name.indexOf('.')), 1, payload, name)
                    .event());
        }
        return SearchUnit.facts("t", events.toArray(dev.kontor.eventstore.Event[]::new));
    }
}
