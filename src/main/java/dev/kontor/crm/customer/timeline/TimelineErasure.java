package dev.kontor.crm.customer.timeline;

import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.eventstore.Erased;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.persistence.EntityManager;

/** Takes out of a timeline what its entries said of a customer who was erased. That something happened stays. */
record TimelineErasure(EntityManager entities) {

    void erase(CustomerId customer, EventEnvelope fact) {
        entities.createNativeQuery("""
                        update customer_timeline t set subject_name = :erased, arguments = (
                               select coalesce(jsonb_agg(
                                          case when jsonb_typeof(a.value) = 'string' then to_jsonb(cast(:erased as text))
                                               else a.value end order by a.place), cast('[]' as jsonb))
                                 from jsonb_array_elements(t.arguments) with ordinality as a(value, place))
                         where tenant = :tenant and customer_id = :customer and subject = :subject
                           and position <= :position
                        """)
                .setParameter("erased", Erased.TEXT)
                .setParameter("tenant", fact.origin().tenant())
                .setParameter("customer", customer.value())
                .setParameter("subject", "customer-" + customer)
                .setParameter("position", fact.position())
                .executeUpdate();
    }
}
