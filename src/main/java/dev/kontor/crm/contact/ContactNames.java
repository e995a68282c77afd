package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactCatalog;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.page.NamesOfKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What people call contacts. */
@ApplicationScoped
public class ContactNames implements NamesOfKind {

    private EntityQueries queries;

    /** For the container's proxy. */
    protected ContactNames() {}

    /** @param queries on the read model */
    @Inject
    public ContactNames(EntityQueries queries) {
        this.queries = queries;
    }

    @Override
    public String kind() {
        return ContactCatalog.CATEGORY.entity();
    }

    @Override
    public Map<UUID, String> of(String tenant, Collection<UUID> ids) {
        return NamesOfKind.of(queries, Contacts.MODEL, tenant, ids, ContactView::name);
    }
}
