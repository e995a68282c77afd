package dev.kontor.crm.order;

import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What customers are called, as lists of orders show it. Joins the transaction of the checkpoint. */
@Dependent
class CustomerNames {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected CustomerNames() {}

    /** @param entities joins the transaction of the checkpoint */
    CustomerNames(EntityManager entities) {
        this.entities = entities;
    }

    /** A customer is called so from now on. */
    void call(CustomerId customerId, String name, EventEnvelope fact) {
        entities.createNativeQuery("""
                        insert into order_customer (tenant, id, name)
                        values (:tenant, :customer, :name)
                        on conflict (tenant, id) do update set name = excluded.name
                        """)
                .setParameter("tenant", fact.origin().tenant())
                .setParameter("customer", customerId.value())
                .setParameter("name", name)
                .executeUpdate();
    }
}
