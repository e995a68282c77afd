package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.command.HandledCommands;
import dev.kontor.eventstore.command.Outcome;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Optional;

/** Handled commands in a table of the log's database; the primary key makes a second sender of an id wait. */
public class PostgresHandledCommands implements HandledCommands {

    private final EntityManager entities;

    /** @param entities joins the caller's transaction */
    public PostgresHandledCommands(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Handled> begin(String tenant, String commandId, String fingerprint) {
        int taken = query("""
                        insert into kontor.handled_command (tenant, command_id, fingerprint)
                        values (:tenant, :command, :fingerprint)
                        on conflict do nothing
                        """, tenant, commandId)
                .setParameter("fingerprint", fingerprint)
                .executeUpdate();
        return taken == 1 ? Optional.empty() : Optional.of(find(tenant, commandId));
    }

    private Handled find(String tenant, String commandId) {
        Tuple row = (Tuple) entities.createNativeQuery("""
                        select fingerprint, position from kontor.handled_command
                         where tenant = :tenant and command_id = :command
                        """, Tuple.class)
                .setParameter("tenant", tenant)
                .setParameter("command", commandId)
                .getSingleResult();
        return new Handled(
                row.get("fingerprint", String.class),
                new Outcome(row.get("position", Number.class).longValue()));
    }

    @Override
    public void complete(String tenant, String commandId, Outcome outcome) {
        query("""
                        update kontor.handled_command set position = :position
                         where tenant = :tenant and command_id = :command
                        """, tenant, commandId)
                .setParameter("position", outcome.position())
                .executeUpdate();
    }

    private Query query(String sql, String tenant, String commandId) {
        return entities.createNativeQuery(sql).setParameter("tenant", tenant).setParameter("command", commandId);
    }
}
