package dev.kontor.api.events;

import dev.kontor.launcher.Postgres;
import dev.kontor.launcher.TestEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** The server from outside: what it keeps in memory, and what it asks of the database. */
final class ServerProcess {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final String pid = Long.toString(TestEnvironment.serverProcess().pid());

    /** How many bytes of heap are in use after a collection. */
    long heap() {
        jcmd("GC.run");
        var used = USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new AssertionError("No heap in " + jcmd("GC.heap_info"));
        }
        return Long.parseLong(used.group(1)) * 1024;
    }

    /** How many instances of a class are alive. */
    long instances(String type) {
        return jcmd("GC.class_histogram")
                .lines()
                .filter(line -> line.strip().endsWith(" " + type))
                .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[1]))
                .sum();
    }

    /** How many transactions the application's database has seen. */
    long transactions() {
        try (var connection = TestEnvironment.postgres()
                        .asSuperuser(Postgres.SUPERUSER)
                        .getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select xact_commit from pg_stat_database where datname = '" + Postgres.DATABASE + "'")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String jcmd(String command) {
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            pid,
                            command)
                    .redirectErrorStream(true)
                    .start();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
