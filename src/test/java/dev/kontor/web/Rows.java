package dev.kontor.web;

import dev.kontor.launcher.TestEnvironment;
import java.sql.SQLException;

/** The rows behind pages, changed as somebody would who works at the database. */
final class Rows {

    private Rows() {}

    /** Changes some. */
    static void change(String statement, Object... values) {
        try (var connection = TestEnvironment.applicationDatabaseOfAllTenants().getConnection();
                var jdbc = connection.prepareStatement(statement)) {
            for (int at = 0; at < values.length; at++) {
                jdbc.setObject(at + 1, values[at]);
            }
            jdbc.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
