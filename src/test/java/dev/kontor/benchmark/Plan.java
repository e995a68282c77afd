package dev.kontor.benchmark;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How PostgreSQL executed a statement.
 *
 * @param sql the statement
 * @param millis how long its execution took
 * @param steps what it did, the outermost first
 */
record Plan(String sql, double millis, List<Step> steps) {

    private static final Pattern TOLD = Pattern.compile("duration: ([\\d.]+) ms\\s+plan:\\s*(\\{.*)", Pattern.DOTALL);

    /**
     * A node of a plan.
     *
     * @param type such as Index Scan
     * @param name of the index or the table; empty where there is none
     * @param leaf whether it reads rows from a table or an index, not from other nodes
     * @param rows how many rows it went through, in all its loops
     */
    record Step(String type, String name, boolean leaf, long rows) {

        private static Step of(JsonObject node) {
            var name = node.getString("Index Name", node.getString("Relation Name", ""));
            double each = number(node, "Actual Rows")
                    + number(node, "Rows Removed by Filter")
                    + number(node, "Rows Removed by Index Recheck");
            return new Step(
                    node.getString("Node Type"),
                    name,
                    !node.containsKey("Plans"),
                    Math.round(each * Math.max(1, number(node, "Actual Loops"))));
        }

        private static double number(JsonObject node, String name) {
            JsonNumber value = node.getJsonNumber(name);
            return value == null ? 0 : value.doubleValue();
        }
    }

    /** @param told the notice of auto_explain */
    static Plan parse(String told) {
        var parts = TOLD.matcher(told);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No plan: " + told);
        }
        try (var reader = Json.createReader(new StringReader(parts.group(2)))) {
            var plan = reader.readObject();
            return new Plan(
                    plan.getString("Query Text"),
                    Double.parseDouble(parts.group(1)),
                    steps(plan.getJsonObject("Plan")).toList());
        }
    }

    private static Stream<Step> steps(JsonObject node) {
        var below = node.containsKey("Plans")
                ? node.getJsonArray("Plans").getValuesAs(JsonObject.class)
                : List.<JsonObject>of();
        return Stream.concat(Stream.of(Step.of(node)), below.stream().flatMap(Plan::steps));
    }

    /** How many rows or entries of indexes were looked at. */
    long read() {
        return steps.stream().filter(Step::leaf).mapToLong(Step::rows).sum();
    }

    /** Tables that were gone through whole, if more than so many rows were looked at. */
    List<String> wholeTables(long most) {
        return steps.stream()
                .filter(step -> step.type().equals("Seq Scan") && step.rows() > most)
                .map(Step::name)
                .distinct()
                .toList();
    }

    /** The ways in which it got at rows, and what else costs. */
    String ways() {
        var ways = new ArrayList<String>();
        for (var step : steps) {
            boolean costly = step.type().contains("Sort") || step.type().contains("Aggregate");
            if (!step.name().isEmpty() || costly) {
                ways.add(step.name().isEmpty() ? step.type() : step.type() + " " + step.name());
            }
        }
        return ways.stream().distinct().collect(Collectors.joining(", "));
    }
}
