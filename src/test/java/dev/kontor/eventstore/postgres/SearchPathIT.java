package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Read models are found by their bare names: the live ones, unless a transaction asks for others. */
class SearchPathIT {

    private Database database;

    @BeforeEach
    void create() {
        database = Database.create();
        database.run("create schema beside");
        database.run("create table beside.contact as select 'beside' as name");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aConnectionThatFindsTheLiveTablesIsTaken() {
        assertThatCode(() -> database.node().call(Database.TENANT, session -> {
                    new SearchPath(session.entities()).verify();
                    return true;
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void aConnectionThatLooksElsewhereIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> database.node().call(Database.TENANT, session -> {
                    var path = new SearchPath(session.entities());
                    path.enter("beside");
                    path.verify();
                    return true;
                }))
                .isInstanceOf(SearchPathException.class)
                .hasMessageContaining("{beside, kontor}")
                .hasMessageContaining("search_path=kontor");
    }

    @Test
    void aTransactionThatLooksElsewhereIsTheOnlyOneThatDoes() {
        for (int round = 0; round < 20; round++) {
            // the same statements on the same few connections: their plans must not outlive the path
            assertThat(rows("beside")).isEqualTo(1);
            assertThat(rows("kontor")).isZero();
        }
    }

    private long rows(String schema) {
        return database.node().call(Database.TENANT, session -> {
            var path = new SearchPath(session.entities());
            if (!schema.equals(SchemaMigration.SCHEMA)) {
                path.enter(schema);
            }
            long inside = count(session);
            path.leave();
            assertThat(count(session)).isZero();
            return inside;
        });
    }

    private static long count(Node.Session session) {
        return ((Number) session.entities()
                        .createNativeQuery("select count(*) from contact", Long.class)
                        .getSingleResult())
                .longValue();
    }
}
