package dev.kontor.guide;

import dev.kontor.crm.contact.event.ContactEvent.ContactArchived;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactEmailChanged;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/** Keeps, for each mail domain, how many contacts have an address in it. */
@ApplicationScoped
public class ContactDomains implements Projection {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected ContactDomains() {}

    /** For tests. */
    ContactDomains(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "contact-domain";
    }

    @Override
    public Set<String> tables() {
        return Set.of("contact_domain");
    }

    /** A new contact counts. */
    public void on(ContactCreated created, EventEnvelope fact) {
        add(fact, created.email(), 1);
    }

    /** One that moved counts elsewhere. */
    public void on(ContactEmailChanged changed, EventEnvelope fact) {
        add(fact, changed.oldEmail(), -1);
        add(fact, changed.newEmail(), 1);
    }

    /** An archived one does not count. */
    public void on(ContactArchived archived, EventEnvelope fact) {
        add(fact, archived.email(), -1);
    }

    private void add(EventEnvelope fact, EmailAddress email, int contacts) {
        entities.createNativeQuery("""
                        insert into contact_domain (tenant, domain, contacts) values (:tenant, :domain, :contacts)
                        on conflict (tenant, domain) do update set contacts = contact_domain.contacts + :contacts
                        """)
                .setParameter("tenant", fact.origin().tenant())
                .setParameter("domain", email.value().replaceFirst("^.*@", ""))
                .setParameter("contacts", contacts)
                .executeUpdate();
    }
}
