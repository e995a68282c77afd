package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.projection.ProjectionCheckpoints;
import jakarta.persistence.EntityManager;

/** Checkpoints in the database of the read models, so that both change in one transaction. */
public class Checkpoints implements ProjectionCheckpoints {

    private final EntityManager entities;

    /** @param entities joins the caller's transaction */
    public Checkpoints(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public long lock(String projection) {
        entities.createNativeQuery(
                        "insert into kontor.subscription (name, projection_version) values (:name, 1) on conflict do nothing")
                .setParameter("name", projection)
                .executeUpdate();
        return ((Number) entities.createNativeQuery(
                                "select position from kontor.subscription where name = :name for update", Long.class)
                        .setParameter("name", projection)
                        .getSingleResult())
                .longValue();
    }

    @Override
    public long position(String projection) {
        return ((Number) entities.createNativeQuery(
                                "select coalesce(max(position), 0) from kontor.subscription where name = :name",
                                Long.class)
                        .setParameter("name", projection)
                        .getSingleResult())
                .longValue();
    }

    @Override
    public void advance(String projection, long position) {
        entities.createNativeQuery("update kontor.subscription set position = :position where name = :name")
                .setParameter("position", position)
                .setParameter("name", projection)
                .executeUpdate();
    }
}
