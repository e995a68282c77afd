package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What a request set off is found by its correlation id, whatever PostgreSQL thinks of such ids: after one import of most
 * of the log it takes any of them for frequent, and would sooner look through the whole log by position.
 */
class CorrelationPlanIT {

    private static final String IMPORT = """
            insert into kontor.event_log (position, event_id, tenant, event_type, schema_version, user_id, correlation_id, payload)
            select n, gen_random_uuid(), 'tenant', 'Imported', 1, 'user', 'import', '{}' from generate_series(1, 20000) n
            """;

    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    @Test
    void theIndexIsUsedFromBothEnds() {
        try (var database = Database.create()) {
            database.run("alter table kontor.event_log disable trigger user");
            database.run(IMPORT);
            database.run("analyze kontor.event_log");
            var positions = StreamPositions.ofCorrelation("tenant", "rare", Set.of());
            for (var sql : List.of(positions.sql(), positions.newestFirst())) {
                assertThat(plan(database, sql))
                        .containsPattern("Index (Only )?Scan (Backward )?using event_log_1_correlation")
                        .doesNotContain("event_log_1_position", "Seq Scan on event_log_1");
            }
        }
    }

    /** The plan for any values, which PostgreSQL keeps for a statement that is asked often. */
    private static String plan(Database database, String sql) {
        var names = new ArrayList<String>();
        var numbered = PARAMETER.matcher(sql).replaceAll(match -> {
            if (!names.contains(match.group(1))) {
                names.add(match.group(1));
            }
            return "\\$" + (names.indexOf(match.group(1)) + 1);
        });
        // without values, which the driver would else insist on
        return Database.ask(database.url() + "&preferQueryMode=simple", "explain (generic_plan, costs off) " + numbered)
                .stream()
                .map(row -> row.getFirst())
                .collect(Collectors.joining("\n"));
    }
}
