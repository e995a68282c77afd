package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.launcher.TestDatabase;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
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

    @Test
    void aLogWithFactsBecomesTheFirstPartitionAsItIs() throws SQLException {
        Flyway.configure()
                .dataSource(database.dataSource())
                .schemas("kontor")
                .target("45")
                .load()
                .migrate();
        sql("""
                set kontor.reach = 'all';
                insert into kontor.event_log (position, event_id, schema_version, tenant, event_type, user_id, correlation_id, payload)
                select nextval('kontor.event_position'), gen_random_uuid(), 1, 't' || n % 2, 'T', 'u', 'c', '{}'
                  from generate_series(1, 1000) n
                """);
        var file = text("select pg_relation_filepath('kontor.event_log')");
        migrate();

        assertThat(text("select pg_relation_filepath('kontor.event_log_1')")).isEqualTo(file);
        assertThat(text("""
                        set kontor.reach = 'all';
                        select concat_ws(' ', count(*), count(i.event_id)) from kontor.event_log l
                          left join kontor.event_id i on i.event_id = l.event_id and i.position = l.position
                        """)).isEqualTo("1000 1000");
        assertThat(text(
                        "select string_agg(c.relname, ' ' order by t.level) from pg_partition_tree('kontor.event_log_type') t"
                                + " join pg_class c on c.oid = t.relid"))
                .as("its indexes are those of the partition")
                .isEqualTo("event_log_type event_log_1_type");
        assertThat(text("select first_position || ' ' || next_position from kontor.log_partition"))
                .isEqualTo("1 10000000");
        assertThat(text("select col_description('kontor.event_log'::regclass, attnum) from pg_attribute"
                        + " where attrelid = 'kontor.event_log'::regclass and attname = 'data_key'"))
                .startsWith("Which key");
    }

    private String text(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var jdbc = connection.createStatement()) {
            boolean rows = jdbc.execute(sql);
            while (!rows) {
                rows = jdbc.getMoreResults();
            }
            try (var result = jdbc.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
