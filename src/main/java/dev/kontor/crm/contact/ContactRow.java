package dev.kontor.crm.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A contact in the read model, as its facts up to {@link #position} left it. Without a schema: the search path says
 * whether the live table is meant or one that is being built beside it.
 */
@Entity
@Table(name = "contact")
@IdClass(ContactRow.Key.class)
class ContactRow {

    /**
     * The row's key.
     *
     * @param tenant whose contact it is
     * @param contactId which contact
     */
    record Key(String tenant, UUID contactId) {}

    @Id
    String tenant;

    @Id
    @Column(name = "contact_id")
    UUID contactId;

    String name;
    String email;
    boolean archived;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    /** The last fact about this contact that the row shows. */
    long position;

    /** For JPA. */
    protected ContactRow() {}

    /** The row of a new contact. */
    ContactRow(Key key, String name, String email, Instant createdAt, long position) {
        this.tenant = key.tenant();
        this.contactId = key.contactId();
        this.name = name;
        this.email = email;
        this.createdAt = createdAt;
        this.changedAt = createdAt;
        this.position = position;
    }
}
