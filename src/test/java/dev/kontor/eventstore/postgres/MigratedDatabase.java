package dev.kontor.eventstore.postgres;

import dev.kontor.launcher.TestDatabase;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A database with Kontor's schema, owned by the role that Kontor connects as, which is no superuser. Its sessions reach
 * the rows of all tenants, for tests whose transactions nobody enters for one; or those of none, as in a server.
 */
public final class MigratedDatabase implements AutoCloseable {

    private static final String EMPTY = """
            alter table kontor.event_log disable trigger event_log_append_only;
            alter table kontor.event_log_1 disable trigger event_log_append_only;
            alter table kontor.event_id disable trigger event_id_append_only;
            truncate kontor.event_log, kontor.event_key, kontor.event_id;
            alter table kontor.event_log enable trigger event_log_append_only;
            alter table kontor.event_log_1 enable trigger event_log_append_only;
            alter table kontor.event_id enable trigger event_id_append_only;
            """;

    private final TestDatabase database = Template.DATABASE.copy();

    /** Made once, as that takes a while; goes with the PostgreSQL of the run. */
    private static final class Template {
        static final TestDatabase DATABASE = TestDatabase.create();

        static {
            Flyway.configure()
                    .dataSource(DATABASE.dataSource())
                    .schemas("kontor")
                    .load()
                    .migrate();
        }
    }

    /** One whose sessions reach all tenants. */
    public MigratedDatabase() {
        this(true);
    }

    private MigratedDatabase(boolean reachesAll) {
        if (reachesAll) {
            reachAll();
        }
    }

    /** One whose sessions reach the tenant alone that they enter. */
    public static MigratedDatabase withWalls() {
        return new MigratedDatabase(false);
    }

    private void reachAll() {
        try (var connection = database.superuserDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter database " + database.name() + " set kontor.reach = 'all'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its JDBC URL, with user and password. */
    public String jdbcUrl() {
        return "%s?user=%s&password=%s".formatted(database.jdbcUrl(), database.user(), database.password());
    }

    /** Connections as the superuser. */
    public DataSource superuser() {
        return database.superuserDataSource();
    }

    /** Removes all facts. Positions go on where they were. */
    public void empty() throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(EMPTY);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
