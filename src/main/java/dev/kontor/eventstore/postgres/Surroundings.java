package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.check.Finding;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;

/** What must be so around the facts: triggers, indexes, the sequence, and what speaks of single facts. */
final class Surroundings {

    private static final Map<String, Class<?>> COLUMNS =
            Map.of("kind", String.class, "position", Long.class, "detail", String.class);

    private static final String PROBLEMS = """
            select 'SEQUENCE' as kind, cast(0 as bigint) as position,
                   'the last position drawn is ' || s.drawn || ', the last fact is at ' || s.stored as detail
              from (select kontor.last_position() as drawn,
                           (select coalesce(max(position), 0) from kontor.event_log) as stored) s
             where s.drawn < s.stored
            union all
            select 'SEQUENCE', 0, 'event_position does not hand out positions one by one'
              from pg_sequence
             where seqrelid = cast('kontor.event_position' as regclass)
               and (seqcache <> 1 or seqincrement <> 1 or seqcycle)
            union all
            select 'GUARD', 0, 'the trigger ' || n.name || ' is missing or disabled'
              from (select relid as log, 'event_log_append_only' as name from pg_partition_tree('kontor.event_log')
                    union all
                    values (cast('kontor.event_link' as regclass), 'event_link_append_only'),
                           (cast('kontor.event_id' as regclass), 'event_id_append_only')) as n
             where not exists (
                   select from pg_trigger t
                    where t.tgrelid = n.log and t.tgname = n.name and t.tgenabled in ('O', 'A'))
            union all
            select 'GUARD', p.first_position, 'the partition event_log_' || p.first_position || ' is not where it is said to be, '
                   || p.state
              from kontor.log_partition p
             where (p.state = 'ONLINE') <> coalesce(
                   (select c.relispartition from pg_class c
                     where c.oid = to_regclass('kontor.event_log_' || p.first_position)), false)
            union all
            select 'GUARD', 0, 'the unique index ' || n.name || ' is missing or not valid'
              from unnest(array['event_log_position', 'event_id_once', 'event_key_key']) as n(name)
             where not exists (
                   select from pg_index i
                     join pg_class c on c.oid = i.indexrelid
                    where i.indrelid in (cast('kontor.event_log' as regclass), cast('kontor.event_id' as regclass),
                                      cast('kontor.event_key' as regclass))
                      and c.relname = n.name and i.indisunique and i.indisvalid and i.indisready)
            union all
            select 'ALTERED', 0, sum(s.n_tup_upd) || ' changes and ' || sum(s.n_tup_del) || ' removals of facts were tried'
              from pg_stat_user_tables s
             where s.relid in (select relid from pg_partition_tree('kontor.event_log'))
            having sum(s.n_tup_upd + s.n_tup_del) > 0
            union all
            select 'LOST_FACT', d.position, 'the dead letter ' || d.id || ' of ' || d.subscription || ' is of it'
              from kontor.dead_letter d
             where not exists (select from kontor.event_log e where e.position = d.position)
               and not kontor.is_archived(d.position)
            union all
            select 'LOST_FACT', s.position, 'the subscription ' || s.name || ' has come so far, the log has not'
              from kontor.subscription s
             where s.position > (select coalesce(max(position), 0) from kontor.event_log)
            """;

    private Surroundings() {}

    static List<Finding> of(EntityManager entities) {
        return Rows.of(Rows.query(entities, PROBLEMS, COLUMNS)).stream()
                .map(Surroundings::finding)
                .toList();
    }

    private static Finding finding(Tuple row) {
        return new Finding(
                Finding.Kind.valueOf(row.get("kind", String.class)),
                row.get("position", Long.class),
                row.get("detail", String.class));
    }
}
