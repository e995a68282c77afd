package dev.kontor.crm.contact;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds contacts who may be the person whom somebody is about to enter: by the same e-mail address or telephone
 * number, or by a similar name (trigrams, which forgive typing errors).
 */
@ApplicationScoped
@Transactional
public class ContactDuplicates {

    private static final int MOST = 10;

    /** Each alternative has an index of its own; the best matches come first. */
    private static final String SIMILAR = """
            select * from contact
             where tenant = :tenant and not archived and id <> :except
               and (email = :email or phone = :phone or lower(name) % lower(:name))
             order by (email = :email) desc, coalesce(phone = :phone, false) desc,
                      similarity(lower(name), lower(:name)) desc, id
             limit :most
            """;

    /** No contact has it. */
    private static final UUID NOBODY = new UUID(0, 0);

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected ContactDuplicates() {}

    /** @param entities reads */
    ContactDuplicates(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Who may be this person, the likeliest first, 10 at most.
     *
     * @param name may be empty, as the other two may
     * @param except a contact who is not meant
     */
    @SuppressWarnings("unchecked") // the query is for rows
    List<ContactView> of(
            String tenant,
            String name,
            Optional<EmailAddress> email,
            Optional<PhoneNumber> phone,
            Optional<UUID> except) {
        List<ContactRow> rows = entities.createNativeQuery(SIMILAR, ContactRow.class)
                .setParameter("tenant", tenant)
                .setParameter("except", except.orElse(NOBODY))
                .setParameter("email", email.map(EmailAddress::value).orElse(""))
                .setParameter("phone", phone.map(PhoneNumber::value).orElse(""))
                .setParameter("name", name)
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream().map(ContactView::of).toList();
    }
}
