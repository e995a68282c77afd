package dev.kontor.crm.team;

import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.crm.team.event.TeamEvent;
import dev.kontor.crm.team.event.TeamEvent.TeamCreated;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberAdded;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberRemoved;
import dev.kontor.crm.team.event.TeamEvent.TeamRenamed;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A team in the read model. */
@Entity
@Table(name = "team")
class TeamRow extends EntityRow<TeamEvent> {

    String name;

    /** In the order in which they came. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<UUID> members;

    @Override
    protected void apply(TeamEvent event, EventEnvelope fact) {
        switch (event) {
            case TeamCreated created -> {
                name = created.name();
                members = List.of();
            }
            case TeamRenamed renamed -> name = renamed.name();
            case TeamMemberAdded added ->
                members = Stream.concat(
                                members.stream(), Stream.of(added.userId().value()))
                        .toList();
            case TeamMemberRemoved removed ->
                members = members.stream()
                        .filter(other -> !other.equals(removed.userId().value()))
                        .toList();
        }
    }
}
