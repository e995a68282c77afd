package dev.kontor.eventstore.postgres;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

/** Whether searches may use their indexes in spite of row level security; a superuser can let them. */
final class SearchSpeed {

    private static final Logger LOG = System.getLogger(SearchSpeed.class.getName());

    private static final String WITHOUT_INDEX = """
            select distinct p.proname from pg_proc p
             where not p.proleakproof
               and (p.pronamespace = cast('pg_catalog' as regnamespace)
                    and p.oid in (cast('lower(text)' as regprocedure), cast('textlike(text,text)' as regprocedure),
                                  cast('ts_match_vq(tsvector,tsquery)' as regprocedure),
                                  cast('jsonb_contains(jsonb,jsonb)' as regprocedure),
                                  cast('arraycontains(anyarray,anyarray)' as regprocedure))
                    or p.proname in ('similarity_op', 'word_similarity_op', 'word_similarity_commutator_op'))
               and exists (select from pg_roles r where r.rolname = current_user and not r.rolsuper)
             order by 1
            """;

    private SearchSpeed() {}

    /** Says in the log what is slower than it need be, and what to do. */
    static void tell(EntityManager entities) {
        var slow = Rows.texts(entities, WITHOUT_INDEX, Map.of());
        if (!slow.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "Searches go through all rows of a tenant, since PostgreSQL does not know that {0} leak nothing."
                            + " Run docker/database/search.psql as a superuser in this database; docs/tenants.md.",
                    slow);
        }
    }
}
