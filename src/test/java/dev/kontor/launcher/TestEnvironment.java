package dev.kontor.launcher;

import java.net.URI;
import java.security.KeyStore;
import javax.sql.DataSource;

/**
 * The one PostgreSQL and the one Payara server of a test run. Each is started when it is first asked for and
 * ended when the run ends, so a test pays only for what it uses.
 *
 * <pre>{@code
 * given().baseUri(TestEnvironment.url().toString()).get("health/ready").then().statusCode(200);
 * }</pre>
 *
 * <p>The same values are system properties, for what reads those: {@code kontor.test.url},
 * {@code kontor.test.admin.port}, {@code kontor.test.admin.password}, {@code kontor.test.jdbc.url},
 * {@code kontor.test.jdbc.user}, {@code kontor.test.jdbc.password}, {@code kontor.test.jdbc.superuser} and
 * {@code kontor.test.jdbc.superuser.password}. The first three are there once the server was asked for.
 */
public final class TestEnvironment {

    private static final StartedParts PARTS = new StartedParts(Checkout.current());

    private TestEnvironment() {}

    /** Where the deployed application answers, with a slash at the end; starts the server if need be. */
    public static URI url() {
        return PARTS.payara().url();
    }

    /** A token of the deployed application's first administrator; starts the server if need be. */
    public static String token() {
        return PARTS.administrator().token(url());
    }

    /** What the first administrator signs in with. */
    public static String firstAdminEmail() {
        return Administrator.EMAIL;
    }

    /** The first administrator's password; starts the server if need be. */
    public static String firstAdminPassword() {
        return PARTS.administrator().password();
    }

    /** A provider of tokens that the deployed application trusts; starts the server if need be. */
    public static OpenIdProvider provider() {
        return PARTS.provider();
    }

    /** The deployed application's keys; starts the server if need be. */
    public static KeyStore keystore() {
        return PARTS.keystore().open();
    }

    /** The password of its keystore and of the keys in it. */
    public static char[] keystorePassword() {
        return PARTS.keystore().password().toCharArray();
    }

    /** The port of the server's administration; starts the server if need be. */
    public static int adminPort() {
        return PARTS.payara().ports().admin();
    }

    /** The password of the server's user {@code admin}; starts the server if need be. */
    public static String adminPassword() {
        return PARTS.payara().adminPassword().value();
    }

    /** The server's process, to be looked into from outside; starts the server if need be. */
    public static ProcessHandle serverProcess() {
        return PARTS.payara().process();
    }

    /** The PostgreSQL of this run; starts it if need be. */
    public static Postgres postgres() {
        return PARTS.postgres();
    }

    /** The deployed application's database, as the role that the application uses. */
    public static DataSource applicationDatabase() {
        return postgres().asRole(Postgres.DATABASE);
    }

    /** The deployed application's database, as the same role and with the rows of all tenants. */
    public static DataSource applicationDatabaseOfAllTenants() {
        return postgres().acrossTenants(Postgres.DATABASE);
    }

    /** Starts the server if it does not run yet. */
    static void startServer() {
        PARTS.payara();
    }

    /** Ends what was started. */
    static void close() {
        PARTS.close();
    }
}
