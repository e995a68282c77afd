package dev.kontor.eventstore.postgres;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema to this release's version before anything else runs, and refuses to start on one it does not
 * know: a newer one, a changed one, or a schema of that name that Kontor did not make.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    /** The schema that holds everything of Kontor. */
    public static final String SCHEMA = "kontor";

    private static final Logger LOG = System.getLogger(SchemaMigration.class.getName());

    @Resource(name = "jdbc/kontor", lookup = "java:comp/env/jdbc/kontor")
    private DataSource dataSource;

    /** Migrates at start. */
    @PostConstruct
    void migrate() {
        bringUpToDate(dataSource);
    }

    /**
     * Migrates a database. Its name is another than that of the method at start: Payara finds that one by its name alone.
     *
     * @throws UnknownSchemaException if its schema is none that this release can bring up to date
     */
    public static void bringUpToDate(DataSource dataSource) {
        try {
            var result = Flyway.configure(SchemaMigration.class.getClassLoader())
                    .dataSource(dataSource)
                    .schemas(SCHEMA)
                    .locations("classpath:db/migration")
                    // a migration in the database that this release does not have is no trifle: nothing is ignored
                    .ignoreMigrationPatterns(new String[0])
                    // what a migration's functions answer is no news for a log
                    .outputQueryResults(false)
                    .load()
                    .migrate();
            LOG.log(Level.INFO, "Schema {0} is at version {1}.", SCHEMA, String.valueOf(result.targetSchemaVersion));
        } catch (FlywayException e) {
            throw new UnknownSchemaException(SCHEMA, e);
        }
    }
}
