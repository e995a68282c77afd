package dev.kontor.crm.activity.feed;

import dev.kontor.crm.activity.ActivityFacts;
import dev.kontor.crm.activity.ActivityProjection;
import dev.kontor.crm.activity.ActivityView;
import dev.kontor.crm.shared.membership.Memberships;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.crm.team.TeamMemberProjection;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.projection.Handlers;
import dev.kontor.eventstore.projection.ProjectionRegistry;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.testing.Scenario;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.UUID;

/** The tables of the feed in a database, filled by their projections and read by their queries. */
final class FeedDatabase implements AutoCloseable {

    private static final EventTypes TYPES = new EventTypes(List.of(ActivityFacts.catalogs()));

    private final MigratedDatabase database = new MigratedDatabase();
    private final EntityManagerFactory factory = ReadModelUnit.on(database.jdbcUrl());

    /** A tenant that nobody else is. */
    static String newTenant() {
        return "t" + UUID.randomUUID();
    }

    /** Has the projections take in facts of a tenant. */
    void take(String tenant, Event... facts) {
        var log = Scenario.of(ActivityFacts.catalogs())
                .as(new Origin(tenant, "ann", "request", null, null))
                .given(facts)
                .factsOf(ContextQuery.everything());
        factory.runInTransaction(entities -> {
            searchKontor(entities);
            var projections = new ProjectionRegistry(
                    List.of(new ActivityProjection(new EntityRows(entities)), new TeamMemberProjection(entities)),
                    TYPES);
            log.forEach(fact -> projections.all().forEach((Handlers handlers) -> handlers.apply(fact)));
        });
    }

    /** What somebody may see of all, the newest first. */
    List<ActivityView> seen(String tenant, FeedQuery asked, int most) {
        return factory.callInTransaction(entities -> {
            searchKontor(entities);
            return new ActivityFeed(new EntityQueries(entities), new Memberships(entities)).newest(tenant, asked, most);
        });
    }

    private static void searchKontor(EntityManager entities) {
        entities.createNativeQuery("set local search_path to kontor").executeUpdate();
    }

    @Override
    public void close() {
        factory.close();
        database.close();
    }
}
