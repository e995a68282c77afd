package dev.kontor.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.FactsAppended;
import dev.kontor.eventstore.Origin;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Observers hear of facts once they are committed, and never of facts that were rolled back. */
@ExtendWith(ArquillianExtension.class)
class FactsAppendedIT {

    private static final long LONG_ENOUGH_MILLIS = 500;
    private static final long DEADLINE_MILLIS = 10_000;

    /** Remembers whose facts it heard of. */
    @ApplicationScoped
    public static class Listener {
        private final Queue<String> tenants = new ConcurrentLinkedQueue<>();

        /** Hears of a commit. */
        public void hear(@ObservesAsync FactsAppended facts) {
            tenants.add(facts.tenant());
        }

        long heardOf(String tenant) {
            return tenants.stream().filter(tenant::equals).count();
        }
    }

    @Inject
    private EventStore store;

    @Inject
    private CurrentOrigin origin;

    @Inject
    private Listener listener;

    @Resource(lookup = "java:comp/UserTransaction")
    private UserTransaction transaction;

    /** The packaged application with a listener, beside the one that the other tests use. */
    @Deployment
    static WebArchive application() {
        return ShrinkWrap.create(ZipImporter.class, "facts-appended.war")
                .importFrom(new File(System.getProperty("kontor.checkout", "."), "target/kontor.war"))
                .as(WebArchive.class)
                .addClasses(FactsAppendedIT.class, Listener.class)
                .addAsWebInfResource(new StringAsset("""
                        <glassfish-web-app>
                          <context-root>/facts-appended</context-root>
                          <resource-ref>
                            <res-ref-name>jdbc/kontor</res-ref-name>
                            <jndi-name>jdbc/kontor</jndi-name>
                          </resource-ref>
                        </glassfish-web-app>
                        """), "glassfish-web.xml");
    }

    @Test
    void observersHearOfACommitAndNotBefore() throws Exception {
        var tenant = actAsNewTenant();
        transaction.begin();
        appendOneFact();
        Thread.sleep(LONG_ENOUGH_MILLIS);
        assertEquals(0, listener.heardOf(tenant), "before the commit");
        transaction.commit();

        long deadline = System.currentTimeMillis() + DEADLINE_MILLIS;
        while (listener.heardOf(tenant) == 0 && System.currentTimeMillis() < deadline) {
            Thread.sleep(10);
        }
        assertEquals(1, listener.heardOf(tenant), "after the commit");
    }

    @Test
    void observersNeverHearOfARollback() throws Exception {
        var tenant = actAsNewTenant();
        transaction.begin();
        appendOneFact();
        transaction.rollback();
        Thread.sleep(LONG_ENOUGH_MILLIS);
        assertEquals(0, listener.heardOf(tenant));
    }

    private String actAsNewTenant() {
        var tenant = "t" + UUID.randomUUID();
        origin.set(new Origin(tenant, "tester", "test", null, null));
        return tenant;
    }

    private void appendOneFact() {
        var fact = new ContactCreated(new ContactId(UUID.randomUUID()), "Ada", new EmailAddress("ada@example.org"));
        store.append(List.of(fact));
    }
}
