package dev.kontor.api.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes requests up: mostly as they are told to be, with one thing or another that is not. */
final class Generator {

    private static final int DEEPEST = 6;

    private final Document document;
    private final Random random;
    private final Map<String, List<String>> known = new HashMap<>();

    /**
     * @param document what there is
     * @param seed the same makes the same requests, as far as the answers are the same
     */
    Generator(Document document, long seed) {
        this.document = document;
        this.random = new Random(seed);
    }

    /** A request. */
    record Sent(String method, String target, String body, String language) {}

    /** Something was made: its id may be asked for. */
    void made(Operation operation, String id) {
        known.computeIfAbsent(operation.area(), area -> new ArrayList<>()).add(id);
    }

    /** A request to an operation. */
    Sent request(Operation operation) {
        var path = operation.path();
        var query = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            if (parameter.place().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", encoded(pathValue(operation, parameter)));
            } else if (parameter.place().equals("query") && random.nextInt(3) > 0) {
                query.add(parameter.name() + "=" + encoded(queryValue(parameter)));
            }
        }
        if (random.nextInt(20) == 0) {
            query.add(encoded(wicked()) + "=1");
        }
        var target = query.isEmpty() ? path : path + "?" + String.join("&", query);
        return new Sent(operation.method(), target, body(operation), random.nextBoolean() ? "de" : "en");
    }

    private String pathValue(Operation operation, Operation.Parameter parameter) {
        var ids = known.getOrDefault(operation.area(), List.of());
        if (!ids.isEmpty() && random.nextInt(10) < 7) {
            return ids.get(random.nextInt(ids.size()));
        }
        // Payara fails at a colon in a path, before it asks the application: it stands for something in permissions
        var value = text(parameter.schema()).replace(":", "");
        // an empty part of a path is another path
        return value.isBlank() ? "x" : value;
    }

    /** Nobody waits for a position that is not reached yet: each of them would take five seconds. */
    private String queryValue(Operation.Parameter parameter) {
        var value = text(parameter.schema());
        return parameter.name().equals("after") && value.matches("[0-9]{2,19}") ? "1" : value;
    }

    private String body(Operation operation) {
        if (operation.body() == null) {
            return "";
        }
        return random.nextInt(12) == 0 ? one(Wicked.BODIES) : json(operation.body(), 0);
    }

    private String text(Map<String, Object> schema) {
        return random.nextInt(4) == 0 ? wicked() : plain(schema);
    }

    /** What a schema asks for, as text. */
    private String plain(Map<String, Object> schema) {
        if (schema.get("enum") instanceof List<?> words && !words.isEmpty()) {
            return String.valueOf(words.get(random.nextInt(words.size())));
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "integer" -> Integer.toString(random.nextInt(-2, 120));
            case "number" -> Double.toString(random.nextInt(10_000) / 100.0);
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default -> plainText(schema);
        };
    }

    private String plainText(Map<String, Object> schema) {
        if (schema.get("example") != null && random.nextBoolean()) {
            return String.valueOf(schema.get("example"));
        }
        return switch (String.valueOf(schema.get("format"))) {
            case "uuid" -> anyId();
            case "date" ->
                "20%02d-%02d-%02d".formatted(random.nextInt(20, 40), random.nextInt(1, 13), random.nextInt(1, 29));
            case "date-time" -> "2026-11-2%dT08:00:00Z".formatted(random.nextInt(10));
            case "email" -> "c" + random.nextInt() + "@example.org";
            default -> "text " + random.nextInt(1000);
        };
    }

    private String anyId() {
        var all = known.values().stream().flatMap(List::stream).toList();
        return all.isEmpty() || random.nextInt(4) == 0
                ? new UUID(random.nextLong(), random.nextLong()).toString()
                : all.get(random.nextInt(all.size()));
    }

    private String json(Map<String, Object> told, int depth) {
        var schema = document.schema(told);
        if (depth > 0 && random.nextInt(15) == 0) {
            return random.nextBoolean() ? one(Wicked.JSON) : quoted(wicked());
        }
        if (depth > DEEPEST) {
            return "null";
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "object" -> object(schema, depth);
            case "array" ->
                IntStream.range(0, random.nextInt(1, 3))
                        .mapToObj(number -> json(Document.object(schema.get("items")), depth + 1))
                        .collect(Collectors.joining(",", "[", "]"));
            case "integer", "number", "boolean" -> plain(schema);
            default -> schema.containsKey("properties") ? object(schema, depth) : quoted(plain(schema));
        };
    }

    private String object(Map<String, Object> schema, int depth) {
        var required = schema.get("required") instanceof List<?> names ? names : List.of();
        var members = new ArrayList<String>();
        Document.object(schema.get("properties")).forEach((name, property) -> {
            if (required.contains(name) ? random.nextInt(25) > 0 : random.nextInt(3) == 0) {
                members.add(quoted(name) + ":" + json(Document.object(property), depth + 1));
            }
        });
        if (random.nextInt(25) == 0) {
            members.add(quoted(wicked()) + ":1");
        }
        return members.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private String wicked() {
        return one(Wicked.TEXTS);
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String quoted(String text) {
        return Json.createValue(text).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
