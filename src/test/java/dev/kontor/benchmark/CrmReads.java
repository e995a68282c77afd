package dev.kontor.benchmark;

import dev.kontor.api.Caller;
import dev.kontor.api.Commands;
import dev.kontor.api.PlainReads;
import dev.kontor.crm.activity.ActivityQueriesResource;
import dev.kontor.crm.activity.feed.FeedReads;
import dev.kontor.crm.audit.AuditReads;
import dev.kontor.crm.company.CompanyQueriesResource;
import dev.kontor.crm.contact.ContactDuplicatesResource;
import dev.kontor.crm.contact.ContactQueriesResource;
import dev.kontor.crm.customer.CustomerQueriesResource;
import dev.kontor.crm.customer.timeline.TimelineReads;
import dev.kontor.crm.notification.NotificationsResource;
import dev.kontor.crm.opportunity.OpportunityQueriesResource;
import dev.kontor.crm.opportunity.SalesPipeline;
import dev.kontor.crm.opportunity.analytics.AnalyticsResource;
import dev.kontor.crm.opportunity.board.BoardResource;
import dev.kontor.crm.order.CustomerOrdersResource;
import dev.kontor.crm.order.OrderQueriesResource;
import dev.kontor.crm.search.SearchResource;
import dev.kontor.crm.team.TeamQueriesResource;
import dev.kontor.crm.todo.TodoQueriesResource;
import dev.kontor.crm.user.UserQueriesResource;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.postgres.PostgresPastContexts;
import dev.kontor.eventstore.postgres.PostgresPositions;
import dev.kontor.eventstore.postgres.PostgresStores;
import dev.kontor.eventstore.postgres.PostgresStreamLog;
import dev.kontor.eventstore.stream.Streams;
import dev.kontor.eventstore.subscription.FollowingNode;
import dev.kontor.eventstore.subscription.ServerThreads;
import dev.kontor.eventstore.sync.SyncPoints;
import dev.kontor.language.CallerLanguage;
import dev.kontor.sample.Assembly;
import dev.kontor.sample.SampleDatabase;
import dev.kontor.security.identity.Identity;
import dev.kontor.security.identity.Identity.Proof;
import dev.kontor.security.identity.Roles;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The queries of the CRM as a server has them, without the server. Each is a transaction of its own. */
final class CrmReads implements AutoCloseable {

    private static final List<Class<?>> RESOURCES = List.of(
            ActivityQueriesResource.class,
            AnalyticsResource.class,
            AuditReads.class,
            BoardResource.class,
            CompanyQueriesResource.class,
            ContactDuplicatesResource.class,
            ContactQueriesResource.class,
            CustomerOrdersResource.class,
            CustomerQueriesResource.class,
            FeedReads.class,
            NotificationsResource.class,
            OpportunityQueriesResource.class,
            OrderQueriesResource.class,
            SearchResource.class,
            TeamQueriesResource.class,
            TimelineReads.class,
            TodoQueriesResource.class,
            UserQueriesResource.class);

    private final FollowingNode node;
    private final Requests requests;

    /** @param jdbcUrl a {@link SampleDatabase} */
    CrmReads(String jdbcUrl) {
        this.node = SampleDatabase.node(jdbcUrl, false);
        var entities = node.entities();
        var serializer = Assembly.serializer();
        Supplier<Origin> origin = () -> new Origin(SampleDatabase.TENANT, "ann", "correlation", null, null);
        var parts = new Object[] {
            entities,
            within(node),
            new Caller(administrators(), SampleDatabase.TENANT),
            new CallerLanguage(administrators()),
            SalesPipeline.parse(SalesPipeline.USUAL),
            PostgresStores.on(entities, serializer, origin),
            new PostgresPastContexts(entities, serializer, origin),
            new PostgresStreamLog(entities, serializer),
            new Streams(serializer.types()),
            // nothing is commanded
            new Commands() {},
            new SyncPoints(new PostgresPositions(entities, within(node)), new ServerThreads())
        };
        var reads = new Assembly(parts).one(PlainReads.class);
        var assembly =
                new Assembly(Stream.concat(Stream.of(parts), Stream.of(reads)).toArray());
        this.requests = new Requests(RESOURCES.stream().map(assembly::one).toList());
    }

    /** By somebody who may look with everybody's eyes; it does not say which language it wants. */
    private static HttpServletRequest administrators() {
        var ann = new Identity(SampleDatabase.TENANT, "ann", "Ann", Set.of(Roles.ADMIN), Proof.TOKEN);
        return (HttpServletRequest) Proxy.newProxyInstance(
                CrmReads.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (request, method, arguments) -> method.getName().equals("getUserPrincipal") ? ann : null);
    }

    /** A transaction is there already. */
    private static Transactions within(FollowingNode node) {
        return new Transactions() {
            @Override
            public <T> T inNew(Supplier<T> work) {
                if (!node.entities().isJoinedToTransaction()) {
                    throw new IllegalStateException("There is no transaction.");
                }
                return work.get();
            }
        };
    }

    /** @param address path and query */
    Object get(String address) {
        return node.inNew(() -> Optional.ofNullable(requests.get(address)))
                .map(Object.class::cast)
                .orElse("one");
    }

    /** The first value that a statement finds. */
    String value(String sql) {
        return node.ask(Object.class, sql).getFirst().toString();
    }

    @Override
    public void close() {
        node.close();
    }
}
