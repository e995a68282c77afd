package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderCatalog;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.shared.readmodel.EntityView;
import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.crm.shared.readmodel.SortKey;
import java.util.function.Function;

/** The read model of orders. */
final class Orders {

    /** One row for each order, with its items. */
    static final ReadModel<OrderEvent, OrderRow, OrderDetails> MODEL = seenAs(OrderDetails::of);

    /** The same rows as lists show them. */
    static final ReadModel<OrderEvent, OrderRow, OrderView> LIST = seenAs(OrderView::of);

    /** What orders can be ordered by. */
    enum Sort implements SortKey {
        PLACED("createdAt"),
        CHANGED("changedAt"),
        NUMBER("number"),
        TOTAL("total"),
        STATUS("status");

        private final String attribute;

        Sort(String attribute) {
            this.attribute = attribute;
        }

        @Override
        public String attribute() {
            return attribute;
        }
    }

    private Orders() {}

    private static <V extends EntityView> ReadModel<OrderEvent, OrderRow, V> seenAs(Function<OrderRow, V> view) {
        return new ReadModel<>(
                "order",
                OrderCatalog.CATEGORY,
                OrderEvent.class,
                OrderRow.class,
                OrderRow::new,
                view,
                id -> OrderEvent.about(new OrderId(id)),
                OrderRule.ORDER_UNKNOWN);
    }
}
