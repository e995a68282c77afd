package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.rebuild.ShadowTables.Comparison;
import dev.kontor.eventstore.rebuild.ShadowTables.Difference;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.List;

/**
 * What the comparison of a read model with one built aside has found.
 *
 * @param position both show everything up to here
 * @param notApplied how many facts could not be applied to the one built aside
 * @param deadLetters how many the live one lacks, as they are parked or held
 * @param tables table by table
 */
public record CheckReport(long position, long notApplied, long deadLetters, List<Comparison> tables) {
    public CheckReport {
        tables = List.copyOf(tables);
    }

    /** How many rows differ. */
    public long differing() {
        return tables.stream().mapToLong(Comparison::differing).sum();
    }

    String toJson() {
        var byTable = Json.createArrayBuilder();
        tables.forEach(table -> byTable.add(json(table)));
        return Json.createObjectBuilder()
                .add("position", position)
                .add("differing", differing())
                .add("notApplied", notApplied)
                .add("deadLetters", deadLetters)
                .add("tables", byTable)
                .build()
                .toString();
    }

    private static JsonObjectBuilder json(Comparison table) {
        var examples = Json.createArrayBuilder();
        table.examples().forEach(difference -> examples.add(json(difference)));
        return Json.createObjectBuilder()
                .add("table", table.table())
                .add("differing", table.differing())
                .add("examples", examples);
    }

    private static JsonObjectBuilder json(Difference difference) {
        try (var key = Json.createReader(new StringReader(difference.key()))) {
            return Json.createObjectBuilder()
                    .add("key", key.readObject())
                    .add("kind", difference.kind().name())
                    .add("columns", Json.createArrayBuilder(difference.columns()));
        }
    }
}
