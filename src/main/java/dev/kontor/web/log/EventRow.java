package dev.kontor.web.log;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.stream.StreamName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fact in a list.
 *
 * @param position in the log
 * @param recordedAt when it was appended
 * @param type its stored type name
 * @param user who did it, as facts call them
 * @param subjects the things that it is about
 * @param payload its JSON in a line
 */
public record EventRow(
        long position, Instant recordedAt, String type, String user, List<Subject> subjects, String payload) {

    /**
     * A thing that a fact is about.
     *
     * @param stream the name of the thing's stream
     * @param kind as the names of streams have it
     * @param id which one; null where things of the kind have other ids
     */
    public record Subject(
            String stream, String kind, @Nullable UUID id) {

        private static final Pattern NAME = Pattern.compile("([a-z0-9]+)-([0-9a-f-]{36})");

        static Subject of(String stream) {
            var name = NAME.matcher(stream);
            return name.matches()
                    ? new Subject(stream, name.group(1), UUID.fromString(name.group(2)))
                    : new Subject(stream, stream.replaceFirst("-.*", ""), null);
        }
    }

    private static final int SHORT = 300;

    public EventRow {
        subjects = List.copyOf(subjects);
    }

    static EventRow of(EventEnvelope fact) {
        var payload = fact.payload();
        return new EventRow(
                fact.position(),
                fact.recordedAt(),
                fact.type().name(),
                fact.origin().user(),
                subjects(fact),
                payload.length() <= SHORT ? payload : payload.substring(0, SHORT) + "…");
    }

    /** The streams of a fact but for those of everything and of its category. */
    static List<Subject> subjects(EventEnvelope fact) {
        return StreamName.having(fact).stream().skip(2).map(Subject::of).toList();
    }
}
