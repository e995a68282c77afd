package dev.kontor.eventstore.postgres;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import org.hibernate.query.NativeQuery;

/**
 * Native statements and what they return. Result columns of queries are named with their types, so that JPA need not
 * ask the driver each time.
 */
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

    /**
     * Executes a statement that changes something.
     *
     * @param parameters those of the statement by name, none of them null
     * @return how many rows it has changed
     */
    static int execute(EntityManager entities, String sql, Map<String, ?> parameters) {
        var statement = entities.createNativeQuery(sql);
        parameters.forEach(statement::setParameter);
        return statement.executeUpdate();
    }

    /** The only number that a query returns. */
    static long number(EntityManager entities, String sql, Map<String, ?> parameters) {
        var query = entities.createNativeQuery(sql, Long.class);
        parameters.forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** The texts that a query of one column returns, in its order. */
    @SuppressWarnings("unchecked") // one column, a text
    static List<String> texts(EntityManager entities, String sql, Map<String, ?> parameters) {
        var query = entities.createNativeQuery(sql, String.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    @SuppressWarnings("unchecked") // every query here is one of tuples
    static List<Tuple> of(Query query) {
        return query.getResultList();
    }
}
