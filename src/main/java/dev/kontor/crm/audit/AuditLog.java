package dev.kontor.crm.audit;

import dev.kontor.api.PropertyChange;
import dev.kontor.eventstore.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The queries on the audit log, the latest entries first. */
@ApplicationScoped
@Transactional
public class AuditLog {

    private static final String COLUMNS = """
            select position, recorded_at, occurred_at, user_id, entity, id, type, correlation_id, reason,
                   cast(changes as text) as changes
              from audit_entry
             where tenant = :tenant
            """;

    /** So that JPA need not ask the driver each time. */
    private static final Map<String, Class<?>> TYPES = Map.of(
            "position", Long.class,
            "recorded_at", Instant.class,
            "occurred_at", Instant.class,
            "user_id", String.class,
            "entity", String.class,
            "id", String.class,
            "type", String.class,
            "correlation_id", String.class,
            "reason", String.class,
            "changes", String.class);

    /** Entries of one fact come together: the next page begins below the last position of this one. */
    private static final String ORDER = " order by position desc fetch first :limit rows with ties";

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected AuditLog() {}

    /** @param entities reads */
    AuditLog(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Entries, the latest first.
     *
     * @param limit how many at most, except that the entries of the last fact are all there
     */
    public List<AuditEntry> list(String tenant, AuditFilter wanted, int limit) {
        var values = new LinkedHashMap<String, Object>();
        var sql = new StringBuilder(COLUMNS);
        with(sql, values, "and entity = :entity", "entity", wanted.entity());
        with(sql, values, "and id = :id", "id", wanted.id());
        with(sql, values, "and user_id = :user", "user", wanted.user());
        with(sql, values, "and type = :type", "type", wanted.type());
        with(sql, values, "and recorded_at >= :from", "from", wanted.from());
        with(sql, values, "and recorded_at < :to", "to", wanted.to());
        with(sql, values, "and position < :before", "before", wanted.before());
        return rows(sql.append(ORDER).toString(), tenant, values, limit).stream()
                .map(AuditLog::entry)
                .toList();
    }

    private static void with(
            StringBuilder sql, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(condition).append('\n');
            values.put(name, value);
        }
    }

    @SuppressWarnings("unchecked") // the query is one of tuples
    private List<Tuple> rows(String sql, String tenant, Map<String, Object> values, int limit) {
        var query = entities.createNativeQuery(sql, Tuple.class);
        NativeQuery<?> typed = query.unwrap(NativeQuery.class);
        TYPES.forEach(typed::addScalar);
        query.setParameter("tenant", tenant).setParameter("limit", limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static AuditEntry entry(Tuple row) {
        return new AuditEntry(
                row.get("position", Long.class),
                row.get("recorded_at", Instant.class),
                row.get("occurred_at", Instant.class),
                row.get("user_id", String.class),
                orNull(row.get("entity", String.class)),
                orNull(row.get("id", String.class)),
                row.get("type", String.class),
                row.get("correlation_id", String.class),
                row.get("reason", String.class),
                changes(JsonText.parse(row.get("changes", String.class))));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<PropertyChange> changes(JsonObject byProperty) {
        var changes = new ArrayList<PropertyChange>();
        new TreeMap<>(byProperty)
                .forEach((property, change) -> changes.add(new PropertyChange(
                        property,
                        value(change.asJsonObject().get("from")),
                        value(change.asJsonObject().get("to")))));
        return changes;
    }

    private static @Nullable JsonValue value(@Nullable JsonValue value) {
        return JsonValue.NULL.equals(value) ? null : value;
    }
}
