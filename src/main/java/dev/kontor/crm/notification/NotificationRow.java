package dev.kontor.crm.notification;

import dev.kontor.crm.notification.event.NotificationEvent;
import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.eventstore.Erased;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A notification in the read model. It begins with the fact that it tells of. */
@Entity
@Table(name = "notification")
class NotificationRow extends EntityRow<Event> {

    UUID userId;

    @Enumerated(EnumType.STRING)
    NotificationKind kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> arguments;

    String subjectKind;
    UUID subjectId;

    @Nullable
    Instant readAt;

    /** What it tells. */
    NotificationRow telling(Notice notice) {
        userId = notice.reader().value();
        kind = notice.kind();
        arguments = notice.arguments();
        subjectKind = notice.subjectKind();
        subjectId = notice.subjectId();
        return this;
    }

    /** It tells of something whose name is no more. */
    void erase() {
        arguments = Stream.concat(Stream.of(Erased.TEXT), arguments.stream().skip(1))
                .toList();
    }

    @Override
    protected void apply(Event event, EventEnvelope fact) {
        if (event instanceof NotificationEvent && readAt == null) {
            readAt = fact.happenedAt();
        }
    }
}
