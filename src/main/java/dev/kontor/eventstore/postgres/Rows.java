package dev.kontor.eventstore.postgres;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import org.hibernate.query.NativeQuery;

/** Native queries whose result columns are named with their types, so that JPA need not ask the driver each time. */
final class Rows {

    private Rows() {}

    /**
     * A native query.
     *
     * @param columns the name and Java type of each result column
     */
    static Query query(EntityManager entities, String sql, Map<String, Class<?>> columns) {
        var query = entities.createNativeQuery(sql, Tuple.class);
        NativeQuery<?> typed = query.unwrap(NativeQuery.class);
        columns.forEach(typed::addScalar);
        return query;
    }

    @SuppressWarnings("unchecked") // every query here is one of tuples
    static List<Tuple> of(Query query) {
        return query.getResultList();
    }
}
