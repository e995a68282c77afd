package dev.kontor.crm.notification;

import dev.kontor.crm.shared.readmodel.EntityRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** What something is called whose later facts do not say so, but whose notifications shall. */
@Entity
@Table(name = "notification_subject")
@IdClass(EntityRow.Key.class)
class NotificationSubject {

    @Id
    String tenant;

    @Id
    UUID id;

    String title;

    /** For JPA. */
    protected NotificationSubject() {}

    NotificationSubject(String tenant, UUID id, String title) {
        this.tenant = tenant;
        this.id = id;
        this.title = title;
    }
}
