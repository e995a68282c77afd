package dev.kontor.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pool that {@code payara/configure} creates gives the kernel the connections it relies on. */
@ExtendWith(ArquillianExtension.class)
class DataSourceIT {

    @Resource(lookup = "jdbc/kontor")
    private DataSource dataSource;

    @Resource(lookup = "java:comp/UserTransaction")
    private UserTransaction transaction;

    @Deployment
    static WebArchive application() {
        return ShrinkWrap.create(WebArchive.class, "data-source.war")
                .addClass(DataSourceIT.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    @Test
    void aTransactionReadsCommittedFactsOnly() throws Exception {
        transaction.begin();
        try {
            assertEquals("read committed", ask("select current_setting('transaction_isolation')"));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void bothConnectionsOfOneTransactionAreTheSameSession() throws Exception {
        transaction.begin();
        try {
            assertEquals(ask("select pg_backend_pid()"), ask("select pg_backend_pid()"));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void aRolledBackTransactionLeavesNothing() throws Exception {
        transaction.begin();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table public.left_behind (id integer)");
        } finally {
            transaction.rollback();
        }
        assertEquals("0", ask("select count(*) from pg_tables where tablename = 'left_behind'"));
    }

    @Test
    void kontorConnectsUnderItsNameAndIsNoSuperuser() throws SQLException {
        assertEquals("kontor", ask("select current_setting('application_name')"));
        assertEquals("f", ask("select rolsuper from pg_roles where rolname = current_user"));
    }

    @Test
    void tablesOfReadModelsAreFoundByTheirBareNames() throws SQLException {
        assertEquals("kontor", ask("show search_path"));
    }

    @Test
    void whoHangsIsEndedByTheDatabase() throws SQLException {
        assertEquals("1min", ask("show statement_timeout"));
        assertEquals("1min", ask("show idle_in_transaction_session_timeout"));
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
