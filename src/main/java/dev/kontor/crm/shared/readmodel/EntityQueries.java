package dev.kontor.crm.shared.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The queries on read models. What they find may lag behind the log by a moment. */
@ApplicationScoped
@Transactional
public class EntityQueries {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected EntityQueries() {}

    /** @param entities reads */
    public EntityQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** One thing; empty if there is none that shows yet. */
    public <R extends EntityRow<?>, V extends EntityView> Optional<V> one(
            ReadModel<?, R, V> model, String tenant, UUID id) {
        return Optional.ofNullable(entities.find(model.rows(), new EntityRow.Key(tenant, id)))
                .map(model.view());
    }

    /**
     * A page of a list.
     *
     * @param page which, from 0
     * @param size how many on a page
     */
    public <R extends EntityRow<?>, V extends EntityView> Found<V> list(
            ReadModel<?, R, V> model, ListQuery query, int page, int size) {
        var items = stretch(model, query, Math.toIntExact((long) page * size), size);
        return new Found<>(items, count(model.rows(), query));
    }

    /**
     * The beginning of a list that nobody counts, for one that goes on where a client has come to.
     *
     * @param most how many at most
     */
    public <R extends EntityRow<?>, V extends EntityView> List<V> first(
            ReadModel<?, R, V> model, ListQuery query, int most) {
        return stretch(model, query, 0, most);
    }

    private <R extends EntityRow<?>, V extends EntityView> List<V> stretch(
            ReadModel<?, R, V> model, ListQuery query, int from, int most) {
        var criteria = entities.getCriteriaBuilder();
        var list = criteria.createQuery(model.rows());
        var row = list.from(model.rows());
        list.where(query.conditions(row, criteria)).orderBy(query.order(row, criteria));
        return entities.createQuery(list)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultStream()
                .map(model.view())
                .toList();
    }

    private long count(Class<?> rows, ListQuery query) {
        var criteria = entities.getCriteriaBuilder();
        var count = criteria.createQuery(Long.class);
        var row = count.from(rows);
        count.select(criteria.count(row)).where(query.conditions(row, criteria));
        return entities.createQuery(count).getSingleResult();
    }
}
