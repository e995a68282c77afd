package dev.kontor.crm.order;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.crm.shared.Words;
import dev.kontor.page.Asked;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageLists;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One order with its items. What can be changed, {@link OrderEdits} changes. */
@PageBean
@Shows("/crm/order/order.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class OrderPage {

    private PageLists lists;
    private Asked asked;
    private @Nullable OrderDetails order;

    /** For the container's proxy. */
    protected OrderPage() {}

    /** All parts by CDI. */
    @Inject
    public OrderPage(PageLists lists, Asked asked) {
        this.lists = lists;
        this.asked = asked;
    }

    /** Which order. */
    public UUID getId() {
        return asked.subject();
    }

    /**
     * The order.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if there is none
     */
    public OrderDetails getOrder() {
        var known = order;
        if (known == null) {
            known = lists.one(Orders.MODEL, getId()).orElseThrow(() -> OrderRule.ORDER_UNKNOWN.refusal(getId()));
            order = known;
        }
        return known;
    }

    /** Whether items can still be added, changed and removed. */
    public boolean isChangeable() {
        return is(OrderStatus.PLACED);
    }

    /** Whether it can be confirmed: without items it cannot. */
    public boolean isConfirmable() {
        return is(OrderStatus.PLACED) && !getOrder().items().isEmpty();
    }

    /** Whether it can be shipped. */
    public boolean isShippable() {
        return is(OrderStatus.CONFIRMED);
    }

    /** Whether it can be cancelled. */
    public boolean isCancellable() {
        return is(OrderStatus.PLACED) || is(OrderStatus.CONFIRMED);
    }

    private boolean is(OrderStatus status) {
        return getOrder().status().equals(Words.of(status));
    }

    /** Has it be looked for again, since it changed. */
    void forget() {
        order = null;
    }
}
