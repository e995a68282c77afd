package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.JsonText;
import dev.kontor.eventstore.rebuild.ShadowTables.Comparison;
import dev.kontor.eventstore.rebuild.ShadowTables.Difference;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
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

    private static final JsonProvider JSON = JsonText.provider();

    public CheckReport {
        tables = List.copyOf(tables);
    }

    /** How many rows differ. */
    public long differing() {
        return tables.stream().mapToLong(Comparison::differing).sum();
    }

    String toJson() {
        var byTable = JSON.createArrayBuilder();
        tables.forEach(table -> byTable.add(json(table)));
        return JSON.createObjectBuilder()
                .add("position", position)
                .add("differing", differing())
                .add("notApplied", notApplied)
                .add("deadLetters", deadLetters)
                .add("tables", byTable)
                .build()
                .toString();
    }

    private static JsonObjectBuilder json(Comparison table) {
        var examples = JSON.createArrayBuilder();
        table.examples().forEach(difference -> examples.add(json(difference)));
        return JSON.createObjectBuilder()
                .add("table", table.table())
                .add("differing", table.differing())
                .add("examples", examples);
    }

    private static JsonObjectBuilder json(Difference difference) {
        return JSON.createObjectBuilder()
                .add("key", JsonText.parse(difference.key()))
                .add("kind", difference.kind().name())
                .add("columns", JSON.createArrayBuilder(difference.columns()));
    }
}
