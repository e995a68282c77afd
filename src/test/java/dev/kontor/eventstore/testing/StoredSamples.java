package dev.kontor.eventstore.testing;

import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.EventStoreException;
import dev.kontor.eventstore.serialization.EventSerializer;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * JSON as it was stored by every version of every event type, kept as {@code <TypeName>.v<version>.json}. As long as
 * the samples are read and today's are written as they are, no change of a record breaks the log unnoticed.
 *
 * @param serializer the types and upcasters of today
 * @param folder where the samples are
 */
public record StoredSamples(EventSerializer serializer, Path folder) {

    /** What is wrong, a sentence each; empty if every version has a sample and each is still understood. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        for (EventDescriptor type : serializer.types().all()) {
            IntStream.rangeClosed(1, type.version())
                    .mapToObj(version -> problems(type, version))
                    .forEach(problems::addAll);
        }
        return problems;
    }

    /** The samples in a folder that no type of these serializers asks for. */
    public static List<String> unclaimed(Path folder, List<EventSerializer> serializers) throws IOException {
        var claimed = serializers.stream()
                .flatMap(serializer -> serializer.types().all().stream())
                .flatMap(type -> IntStream.rangeClosed(1, type.version()).mapToObj(version -> fileName(type, version)))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            var names = files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            names.removeAll(claimed);
            return List.copyOf(names);
        }
    }

    private List<String> problems(EventDescriptor type, int version) {
        var file = folder.resolve(fileName(type, version));
        if (!Files.exists(file)) {
            return List.of("Event type '%s' version %d has no sample: store its JSON as %s."
                    .formatted(type.name(), version, file));
        }
        try {
            return differences(type, version, Files.readString(file));
        } catch (EventStoreException | JsonException | IOException e) {
            return List.of("The sample %s cannot be read: %s".formatted(file.getFileName(), e.getMessage()));
        }
    }

    private List<String> differences(EventDescriptor type, int version, String stored) {
        var read = serializer.deserialize(type.name(), version, stored, fileName(type, version));
        var today = json(serializer.serialize(read.event()).payload());
        var expected = json(version == type.version() ? stored : read.payload());
        return today.equals(expected)
                ? List.of()
                : List.of("The sample %s holds %s, and today's record writes %s: raise the schema version."
                        .formatted(fileName(type, version), expected, today));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static String fileName(EventDescriptor type, int version) {
        return "%s.v%d.json".formatted(type.name(), version);
    }
}
