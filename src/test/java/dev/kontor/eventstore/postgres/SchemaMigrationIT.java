package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.launcher.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Kontor makes its schema, and does not start on one that it does not know. */
class SchemaMigrationIT {

    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void drop() {
        database.close();
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var jdbc = connection.createStatement()) {
            jdbc.execute(statement);
        }
    }

    private void migrate() {
        SchemaMigration.bringUpToDate(database.dataSource());
    }

    @Test
    void anEmptyDatabaseGetsTheSchemaAndASecondStartChangesNothing() throws SQLException {
        migrate();
        migrate();

        try (var connection = database.dataSource().getConnection();
                var jdbc = connection.createStatement();
                var watermark = jdbc.executeQuery("select kontor.watermark()")) {
            assertThat(watermark.next()).isTrue();
            assertThat(watermark.getLong(1)).isZero();
        }
    }

    @Test
    void aSchemaOfANewerReleaseIsRefused() throws SQLException {
        migrate();
        sql("""
                insert into kontor.flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (1000, '1000', 'from the future', 'SQL', 'V1000__from_the_future.sql', 1, 'somebody', 1, true)
                """);

        assertThatThrownBy(this::migrate)
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("Kontor does not start")
                .hasMessageContaining("Deploy the release that made it");
    }

    @Test
    void aMigrationThatWasChangedAfterwardsIsRefused() throws SQLException {
        migrate();
        sql("update kontor.flyway_schema_history set checksum = checksum + 1 where version = '1'");

        assertThatThrownBy(this::migrate).isInstanceOf(UnknownSchemaException.class);
    }

    @Test
    void aSchemaOfThatNameThatKontorDidNotMakeIsRefusedAndLeftAlone() throws SQLException {
        sql("create schema if not exists kontor");
        sql("create table kontor.somebody_elses (id integer)");

        assertThatThrownBy(this::migrate).isInstanceOf(UnknownSchemaException.class);
        sql("select * from kontor.somebody_elses");
    }
}
