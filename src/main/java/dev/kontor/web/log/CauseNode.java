package dev.kontor.web.log;

import dev.kontor.eventstore.EventEnvelope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What came of what: under each command and fact, those that it caused.
 *
 * @param id of the command or the fact
 * @param fact null for a command
 * @param caused in the order of the log
 */
record CauseNode(String id, @Nullable EventEnvelope fact, List<CauseNode> caused) {

    /** What one outside request set off; what has no known cause stands at the top. */
    static List<CauseNode> of(List<EventEnvelope> facts) {
        var nodes = new LinkedHashMap<String, CauseNode>();
        var causes = new LinkedHashMap<String, String>();
        for (var fact : facts) {
            var origin = fact.origin();
            var id = fact.eventId().toString();
            var command = origin.commandId();
            if (command != null) {
                nodes.putIfAbsent(command, new CauseNode(command, null, new ArrayList<>()));
                put(causes, id, command);
                put(causes, command, origin.causationId());
            } else {
                put(causes, id, origin.causationId());
            }
            nodes.put(id, new CauseNode(id, fact, new ArrayList<>()));
        }
        return tree(nodes, causes);
    }

    private static void put(Map<String, String> causes, String id, @Nullable String cause) {
        if (cause != null && !cause.equals(id)) {
            causes.putIfAbsent(id, cause);
        }
    }

    private static List<CauseNode> tree(SequencedMap<String, CauseNode> nodes, Map<String, String> causes) {
        var top = new ArrayList<CauseNode>();
        nodes.forEach((id, node) -> {
            var cause = causes.get(id);
            var parent = cause == null || isAbove(id, cause, causes) ? null : nodes.get(cause);
            (parent == null ? top : parent.caused).add(node);
        });
        return List.copyOf(top);
    }

    /** Ids come from outside too, so that a circle of causes can be told, and must not be walked for ever. */
    private static boolean isAbove(String id, String cause, Map<String, String> causes) {
        var at = cause;
        for (int steps = 0; at != null && steps <= causes.size(); steps++) {
            if (at.equals(id)) {
                return true;
            }
            at = causes.get(at);
        }
        return at != null;
    }
}
