package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerCatalog;
import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.shared.readmodel.EntityView;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.crm.shared.readmodel.SortKey;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/** The read model of customers. */
final class Customers {

    /** One row for each customer, with all that is known of it. */
    static final ReadModel<Event, CustomerRow, CustomerDetails> MODEL = seenAs(CustomerDetails::of);

    /** The same rows as lists show them. */
    static final ReadModel<Event, CustomerRow, CustomerView> LIST = seenAs(CustomerView::of);

    /** What customers can be ordered by. */
    enum Sort implements SortKey {
        NAME("name"),
        CREATED("createdAt"),
        CHANGED("changedAt"),
        CREDIT_LIMIT("creditLimit"),
        OPEN_TOTAL("openTotal");

        private final String attribute;

        Sort(String attribute) {
            this.attribute = attribute;
        }

        @Override
        public String attribute() {
            return attribute;
        }

        @Override
        public boolean ignoresCase() {
            return this == NAME;
        }
    }

    private Customers() {}

    private static <V extends EntityView> ReadModel<Event, CustomerRow, V> seenAs(Function<CustomerRow, V> view) {
        return new ReadModel<>(
                "customer",
                CustomerCatalog.CATEGORY,
                Event.class,
                CustomerRow.class,
                CustomerRow::new,
                view,
                Customers::context,
                CustomerRule.CUSTOMER_UNKNOWN);
    }

    /** A customer's own facts, and those that change what it has open. */
    private static ContextQuery context(UUID id) {
        var customerId = new CustomerId(id);
        return CustomerEvent.about(customerId).or(OrderEvent.openOf(customerId));
    }

    /** Only customers that have a property with a value. */
    static ListQuery.Filter having(String property, String value) {
        var entry = PropertyList.entry(property, value);
        return (row, criteria) ->
                ((HibernateCriteriaBuilder) criteria).arrayContains(row.<String[]>get("properties"), entry);
    }
}
