package dev.kontor.launcher;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Positions that were drawn, as by appends that are rolled back: whoever waits for one, waits in vain for a while. */
public final class DrawnPositions {

    private static final String DRAW = """
            select max(position) from (select nextval('kontor.event_position') as position
                                         from generate_series(1, 10000)) drawn
            """;

    private DrawnPositions() {}

    /** The last of many. */
    public static long in(DataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(DRAW)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new LaunchFailure("No positions can be drawn", e);
        }
    }
}
