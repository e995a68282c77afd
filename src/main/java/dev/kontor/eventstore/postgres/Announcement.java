package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.FactsAppended;
import dev.kontor.eventstore.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a node tells the others about what was committed on it, as the text of a notification.
 *
 * @param node whose commits they are
 * @param facts what was committed; commits of a tenant may be told as one
 */
record Announcement(String node, List<FactsAppended> facts) {

    /** PostgreSQL takes less than 8,000 bytes. */
    private static final int MOST_BYTES = 7_900;

    Announcement {
        facts = List.copyOf(facts);
    }

    /** Several commits of a tenant as one. */
    static List<FactsAppended> coalesced(List<FactsAppended> commits) {
        Map<String, FactsAppended> byTenant = new HashMap<>();
        commits.forEach(commit -> byTenant.merge(commit.tenant(), commit, Announcement::both));
        return List.copyOf(byTenant.values());
    }

    private static FactsAppended both(FactsAppended one, FactsAppended other) {
        var types = new HashSet<>(one.eventTypes());
        types.addAll(other.eventTypes());
        return new FactsAppended(one.tenant(), types, Math.max(one.lastPosition(), other.lastPosition()));
    }

    /** The texts that tell it: one, unless it is too long for that. */
    List<String> texts() {
        var text = text();
        if (text.length() <= MOST_BYTES || facts.size() == 1) {
            return List.of(text);
        }
        int middle = facts.size() / 2;
        var texts = new ArrayList<>(new Announcement(node, facts.subList(0, middle)).texts());
        texts.addAll(new Announcement(node, facts.subList(middle, facts.size())).texts());
        return texts;
    }

    private String text() {
        var json = JsonText.provider();
        JsonArrayBuilder all = json.createArrayBuilder();
        for (FactsAppended one : facts) {
            all.add(json.createObjectBuilder()
                    .add("tenant", one.tenant())
                    .add("types", json.createArrayBuilder(one.eventTypes()))
                    .add("last", one.lastPosition()));
        }
        var text = json.createObjectBuilder()
                .add("node", node)
                .add("facts", all)
                .build()
                .toString();
        // characters are bytes then
        return text.codePoints()
                .mapToObj(point -> point < 128 ? Character.toString(point) : escaped(point))
                .collect(Collectors.joining());
    }

    private static String escaped(int point) {
        return Character.toString(point).chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    }

    /** What a text tells. */
    static Announcement of(String text) {
        var json = JsonText.parse(text);
        return new Announcement(
                json.getString("node"),
                json.getJsonArray("facts").getValuesAs(JsonObject.class).stream()
                        .map(Announcement::facts)
                        .toList());
    }

    private static FactsAppended facts(JsonObject json) {
        return new FactsAppended(
                json.getString("tenant"),
                json.getJsonArray("types").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toSet()),
                json.getJsonNumber("last").longValue());
    }
}
