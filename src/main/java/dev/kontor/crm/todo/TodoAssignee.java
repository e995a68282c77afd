package dev.kontor.crm.todo;

import dev.kontor.crm.shared.readmodel.EntityRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.UUID;

/** In which time zone a user lives, as the read model of todos needs it. */
@Entity
@Table(name = "todo_assignee")
@IdClass(EntityRow.Key.class)
class TodoAssignee {

    @Id
    String tenant;

    @Id
    UUID id;

    String timeZone;

    /** For JPA. */
    protected TodoAssignee() {}

    TodoAssignee(String tenant, UUID id, ZoneId zone) {
        this.tenant = tenant;
        this.id = id;
        this.timeZone = zone.getId();
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
