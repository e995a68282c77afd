package dev.kontor.benchmark;

import dev.kontor.eventstore.postgres.SchemaMigration;
import dev.kontor.launcher.Postgres;
import dev.kontor.sample.SampleDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * How long each query of the CRM takes on a made-up history, beside what PostgreSQL alone takes for its statements.
 *
 * <p>Arguments: facts (1000000), the directory of the database (a new one), the beginning of the requests to ask (all).
 * A directory that has facts already is not filled again. The table goes to {@code target/query-times.md}.
 */
public final class QueryTimes {

    private static final String DATABASE = "kontor";

    private final Postgres postgres;
    private final List<String> report = new ArrayList<>();

    private QueryTimes(Postgres postgres) {
        this.postgres = postgres;
    }

    /** Runs it; see the class. */
    public static void main(String... arguments) throws IOException {
        int facts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        var directory = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("kontor-times");
        var only = arguments.length > 2 ? arguments[2] : "";
        try (var postgres = Postgres.start(directory, true)) {
            new QueryTimes(postgres).run(facts, only);
        }
    }

    private void run(int facts, String only) throws IOException {
        SchemaMigration.bringUpToDate(postgres.asRole(DATABASE));
        var role = postgres.jdbcUrl(DATABASE) + "?user=" + Postgres.ROLE + "&password=" + postgres.password();
        fill(new SampleDatabase(role), facts);
        execute("vacuum analyze");
        say(TimedRequest.HEADER);
        var explained = ExplainingDriver.url(postgres.asSuperuser(DATABASE));
        try (var reads = new CrmReads(role);
                var explaining = new CrmReads(explained)) {
            var things = new Things(reads);
            for (var request : CrmRequests.ALL) {
                if (request.startsWith(only)) {
                    say(TimedRequest.of(request, things.in(request), reads, explaining)
                            .line());
                }
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "query-times.md"), report);
    }

    private void fill(SampleDatabase database, int facts) {
        if (database.facts() == 0) {
            say("%,d facts: %,.0f a second made up and stored".formatted(facts, database.fill(facts)));
        }
        var caughtUp = database.catchUp();
        say("all projections caught up in %,d s%n".formatted(caughtUp.toSeconds()));
    }

    private void say(String line) {
        System.out.println(line);
        report.add(line);
    }

    private void execute(String sql) {
        try (Connection connection = postgres.asSuperuser(DATABASE).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
