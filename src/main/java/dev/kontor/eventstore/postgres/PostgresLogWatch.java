package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.watermark.AppendUnderWay;
import dev.kontor.eventstore.watermark.LogStanding;
import dev.kontor.eventstore.watermark.LogWatch;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How the log stands, by the watermark and by the view of appends under way. */
public class PostgresLogWatch implements LogWatch {

    private static final String STANDING = """
            select clock_timestamp() as now, kontor.watermark() as watermark, e.position, e.recorded_at
              from (select 1) as one
              left join (select position, recorded_at from kontor.event_log order by position desc limit 1) e on true
            """;

    private static final Map<String, Class<?>> STANDING_COLUMNS =
            Map.of("now", Instant.class, "watermark", Long.class, "position", Long.class, "recorded_at", Instant.class);

    private static final String UNDER_WAY = """
            select pid, gid, application_name, role, host(client_addr) as client, state, xact_start, watermark
              from kontor.append_under_way
             order by watermark, xact_start, pid
            """;

    private static final Map<String, Class<?>> UNDER_WAY_COLUMNS = Map.of(
            "pid", Integer.class,
            "gid", String.class,
            "application_name", String.class,
            "role", String.class,
            "client", String.class,
            "state", String.class,
            "xact_start", Instant.class,
            "watermark", Long.class);

    private final EntityManager entities;
    private final Transactions transactions;

    /**
     * @param entities joins the transaction
     * @param transactions to look in
     */
    public PostgresLogWatch(EntityManager entities, Transactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    @Override
    public LogStanding look() {
        return transactions.acrossTenants(this::standing);
    }

    private LogStanding standing() {
        var row = Rows.of(Rows.query(entities, STANDING, STANDING_COLUMNS)).getFirst();
        var position = row.get("position", Long.class);
        return new LogStanding(
                row.get("now", Instant.class),
                row.get("watermark", Long.class),
                position == null ? 0 : position,
                row.get("recorded_at", Instant.class),
                underWay());
    }

    private List<AppendUnderWay> underWay() {
        return Rows.of(Rows.query(entities, UNDER_WAY, UNDER_WAY_COLUMNS)).stream()
                .map(PostgresLogWatch::append)
                .toList();
    }

    private static AppendUnderWay append(Tuple row) {
        return new AppendUnderWay(
                row.get("pid", Integer.class),
                row.get("gid", String.class),
                row.get("application_name", String.class),
                row.get("role", String.class),
                row.get("client", String.class),
                row.get("state", String.class),
                row.get("xact_start", Instant.class),
                row.get("watermark", Long.class));
    }
}
