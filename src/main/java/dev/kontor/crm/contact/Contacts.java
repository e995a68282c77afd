package dev.kontor.crm.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;

/** The queries on the read model of contacts. What they find may lag behind the log by a moment. */
@ApplicationScoped
public class Contacts {

    /**
     * Contacts that were found.
     *
     * @param contacts those on the page
     * @param total how many there are in all
     */
    record Found(List<ContactView> contacts, long total) {}

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected Contacts() {}

    /** One contact; empty if there is none that shows yet. */
    Optional<ContactView> one(String tenant, ContactId contactId) {
        return Optional.ofNullable(entities.find(ContactRow.class, new ContactRow.Key(tenant, contactId.value())))
                .map(ContactView::of);
    }

    /**
     * A page of contacts.
     *
     * @param page which, from 0
     * @param size how many on a page
     */
    Found search(String tenant, ContactSearch search, int page, int size) {
        var rows = entities.createQuery(
                "select c from ContactRow c where " + search.condition() + " order by " + search.order(),
                ContactRow.class);
        var count = entities.createQuery("select count(c) from ContactRow c where " + search.condition(), Long.class);
        bind(rows, tenant, search);
        bind(count, tenant, search);
        var contacts = rows.setFirstResult(Math.toIntExact((long) page * size))
                .setMaxResults(size)
                .getResultStream()
                .map(ContactView::of)
                .toList();
        return new Found(contacts, count.getSingleResult());
    }

    private static void bind(Query query, String tenant, ContactSearch search) {
        query.setParameter("tenant", tenant);
        if (!search.text().isEmpty()) {
            query.setParameter("pattern", search.pattern());
        }
        search.archived().ifPresent(archived -> query.setParameter("archived", archived));
    }
}
