package dev.kontor.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Has PostgreSQL tell of each statement how it was executed, and how long that took (auto_explain, with EXPLAIN's
 * ANALYZE), in the very execution that the application asked for: its parameters, its plan. URLs begin with
 * {@code jdbc:explained:} where others begin with {@code jdbc:}. The user must be a
 * superuser; its statements are executed in the role that Kontor has, behind row level security.
 */
public final class ExplainingDriver implements Driver {

    /** What begins the URLs. */
    static final String PREFIX = "jdbc:explained:";

    private static final List<String> TOLD = new CopyOnWriteArrayList<>();

    /** Rows are counted in each node of a plan; clocks in each would cost more than many a node does. */
    private static final String SETTINGS = """
            load 'auto_explain';
            set auto_explain.log_level = notice;
            set auto_explain.log_format = json;
            set auto_explain.log_analyze = on;
            set auto_explain.log_timing = off;
            set auto_explain.log_min_duration = 0;
            set role kontor;
            """;

    static {
        try {
            DriverManager.registerDriver(new ExplainingDriver());
        } catch (SQLException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The URL by which it reaches what a data source reaches. */
    static String url(DataSource superuser) {
        var real = (PGSimpleDataSource) superuser;
        return real.getURL().replaceFirst("^jdbc:", PREFIX) + "&user=" + real.getUser() + "&password="
                + real.getPassword();
    }

    /** What it told of statements since it was asked last. */
    static List<Plan> plans() {
        var plans = TOLD.stream().map(Plan::parse).toList();
        TOLD.clear();
        return plans;
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        var connection = DriverManager.getConnection("jdbc:" + url.substring(PREFIX.length()), properties);
        try (var statement = connection.createStatement()) {
            statement.execute(SETTINGS);
        }
        return listening(Connection.class, connection);
    }

    /** What is told of a statement is asked for as soon as it is executed. */
    private static <T> T listening(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                ExplainingDriver.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(real, arguments);
                        if (method.getName().startsWith("execute") && real instanceof PreparedStatement statement) {
                            hear(statement.getConnection());
                        }
                        return answer instanceof PreparedStatement statement
                                ? listening(PreparedStatement.class, statement)
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }

    /** PostgreSQL tells of a statement when it is done with it: when the next one comes. */
    private static void hear(Connection connection) throws SQLException {
        try (var next = connection.createStatement()) {
            // nothing that has a plan
            next.execute("set application_name = 'explained'");
            TOLD.addAll(told(next));
        }
    }

    private static List<String> told(Statement statement) throws SQLException {
        var told = new ArrayList<String>();
        for (var warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            if (warning.getMessage().contains("plan:")) {
                told.add(warning.getMessage());
            }
        }
        return told;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
