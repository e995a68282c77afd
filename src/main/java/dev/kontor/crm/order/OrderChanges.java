package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderCatalog;
import dev.kontor.page.TimelineChanges;
import dev.kontor.page.TimelineItem;
import dev.kontor.page.TimelineSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Tells the timelines of orders what became of them. */
@ApplicationScoped
public class OrderChanges implements TimelineSource {

    private TimelineChanges changes;

    /** For the container's proxy. */
    protected OrderChanges() {}

    /** @param changes of any thing */
    @Inject
    public OrderChanges(TimelineChanges changes) {
        this.changes = changes;
    }

    @Override
    public List<TimelineItem> latest(String kind, UUID id, int most) {
        return kind.equals(OrderCatalog.CATEGORY.entity())
                ? changes.of(Orders.MODEL, id, most).stream()
                        .map(change -> change.in("transaction"))
                        .toList()
                : List.of();
    }
}
