package dev.kontor.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactRenamed;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.aggregate.AggregateType;
import dev.kontor.eventstore.aggregate.AggregateTypes;
import dev.kontor.eventstore.aggregate.Aggregates;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On the server, an aggregate that CDI found is saved, and its snapshot is written beside the decision. */
@ExtendWith(ArquillianExtension.class)
class SnapshotsIT {

    private static final long DEADLINE_MILLIS = 10_000;

    /** What a contact was called, in order. */
    public record Names(List<String> all) {}

    /** Contacts as aggregates. */
    @ApplicationScoped
    public static class NamesType implements AggregateType<ContactId, Names> {
        @Override
        public String name() {
            return "names";
        }

        @Override
        public Class<Names> type() {
            return Names.class;
        }

        @Override
        public ContextQuery factsOf(ContactId id) {
            return ContactEvent.about(id);
        }

        @Override
        public Names initial(ContactId id) {
            return new Names(List.of());
        }

        @Override
        public Names apply(Names names, Event event) {
            var all = new ArrayList<>(names.all());
            if (event instanceof ContactRenamed renamed) {
                all.add(renamed.name());
            }
            return new Names(List.copyOf(all));
        }

        @Override
        public int snapshotEvery() {
            return 2;
        }
    }

    @Inject
    private AggregateTypes types;

    @Inject
    private NamesType names;

    @Inject
    private Aggregates aggregates;

    @Inject
    private CurrentOrigin origin;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    @Resource(lookup = "java:comp/UserTransaction")
    private UserTransaction transaction;

    /** The packaged application with an aggregate, beside the one that the other tests use. */
    @Deployment
    static WebArchive application() {
        return ShrinkWrap.create(ZipImporter.class, "snapshots.war")
                .importFrom(new File(System.getProperty("kontor.checkout", "."), "target/kontor.war"))
                .as(WebArchive.class)
                .addClasses(SnapshotsIT.class, Names.class, NamesType.class)
                .addAsWebInfResource(new StringAsset("""
                        <glassfish-web-app>
                          <context-root>/snapshots</context-root>
                          <resource-ref>
                            <res-ref-name>jdbc/kontor</res-ref-name>
                            <jndi-name>jdbc/kontor</jndi-name>
                          </resource-ref>
                        </glassfish-web-app>
                        """), "glassfish-web.xml");
    }

    @Test
    void anAggregateIsSavedAndItsSnapshotIsWritten() throws Exception {
        assertTrue(types.named("names").isPresent());
        var tenant = "t" + UUID.randomUUID();
        origin.set(new Origin(tenant, "tester", "test", null, null));
        var id = new ContactId(UUID.randomUUID());
        save(id, new ContactCreated(id, "Ada", new EmailAddress("ada@example.org")));
        save(id, new ContactRenamed(id, "Ada King"));
        save(id, new ContactRenamed(id, "Ada Lovelace"));

        long deadline = System.currentTimeMillis() + DEADLINE_MILLIS;
        while (snapshots(tenant).isEmpty() && System.currentTimeMillis() < deadline) {
            Thread.sleep(100);
            aggregates.load(names, id);
        }
        assertEquals(List.of("names"), snapshots(tenant));
        assertEquals(
                List.of("Ada King", "Ada Lovelace"),
                aggregates.load(names, id).state().all());
    }

    private void save(ContactId id, Event fact) throws Exception {
        transaction.begin();
        aggregates.save(aggregates.find(names, id), List.of(fact));
        transaction.commit();
    }

    private List<?> snapshots(String tenant) throws Exception {
        transaction.begin();
        try {
            return entities.createNativeQuery("select fold from kontor.snapshot where tenant = :tenant", String.class)
                    .setParameter("tenant", tenant)
                    .getResultList();
        } finally {
            transaction.commit();
        }
    }
}
