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
                        "insert into kontor.projection_checkpoint (projection) values (:name) on conflict do nothing")
                .setParameter("name", projection)
                .executeUpdate();
        return ((Number) entities.createNativeQuery(
                                "select position from kontor.projection_checkpoint where projection = :name for update",
                                Long.class)
                        .setParameter("name", projection)
                        .getSingleResult())
                .longValue();
    }

    @Override
    public long position(String projection) {
        return ((Number) entities.createNativeQuery(
                                "select coalesce(max(position), 0) from kontor.projection_checkpoint where projection = :name",
                                Long.class)
                        .setParameter("name", projection)
                        .getSingleResult())
                .longValue();
    }

    @Override
    public void advance(String projection, long position) {
        entities.createNativeQuery(
                        "update kontor.projection_checkpoint set position = :position where projection = :name")
                .setParameter("position", position)
                .setParameter("name", projection)
                .executeUpdate();
    }
}
