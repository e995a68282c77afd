package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.command.HandledCommands;
import dev.kontor.eventstore.command.Outcome;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Map;
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
        int taken =
                Rows.execute(entities, """
                insert into kontor.handled_command (tenant, command_id, fingerprint)
                values (:tenant, :command, :fingerprint)
                on conflict do nothing
                """, Map.of("tenant", tenant, "command", commandId, "fingerprint", fingerprint));
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
        Rows.execute(entities, """
                update kontor.handled_command set position = :position
                 where tenant = :tenant and command_id = :command
                """, Map.of("tenant", tenant, "command", commandId, "position", outcome.position()));
    }
}
