package dev.kontor.crm.audit;

import dev.kontor.eventstore.Erased;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.persistence.EntityManager;

/**
 * Takes out of the audit log what it says of somebody who was erased. Who changed which property, when, stays; what it
 * was and what it became does not, personal or not: a reason or a label may say as much as a name.
 */
record AuditErasure(EntityManager entities) {

    private static final String ENTRIES = """
            update audit_entry e
               set reason = case when reason is null then null else :erased end,
                   changes = (
                       select coalesce(jsonb_object_agg(c.key, jsonb_build_object(
                                  'from', case when jsonb_typeof(c.value -> 'from') in ('string', 'object', 'array')
                                               then to_jsonb(cast(:erased as text)) else c.value -> 'from' end,
                                  'to', case when jsonb_typeof(c.value -> 'to') in ('string', 'object', 'array')
                                             then to_jsonb(cast(:erased as text)) else c.value -> 'to' end)),
                              jsonb_build_object())
                         from jsonb_each(e.changes) as c)
             where tenant = :tenant and entity = :entity and id = :id and position <= :position
            """;

    private static final String STATE = """
            update audit_state s
               set properties = (
                       select coalesce(jsonb_object_agg(p.key,
                                  case when jsonb_typeof(p.value) in ('string', 'object', 'array')
                                       then to_jsonb(cast(:erased as text)) else p.value end), jsonb_build_object())
                         from jsonb_each(s.properties) as p)
             where tenant = :tenant and entity = :entity and id = :id
            """;

    void erase(EventEnvelope fact, String entity, String id) {
        for (var sql : new String[] {ENTRIES, STATE}) {
            var update = entities.createNativeQuery(sql)
                    .setParameter("erased", Erased.TEXT)
                    .setParameter("tenant", fact.origin().tenant())
                    .setParameter("entity", entity)
                    .setParameter("id", id);
            if (sql.contains(":position")) {
                update.setParameter("position", fact.position());
            }
            update.executeUpdate();
        }
    }
}
