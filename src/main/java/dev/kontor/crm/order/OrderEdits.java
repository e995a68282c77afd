package dev.kontor.crm.order;

import static dev.kontor.page.TypedAddress.text;
import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.crm.order.OrderBodies.Cancellation;
import dev.kontor.crm.order.OrderBodies.NewQuantity;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.PageEdits;
import dev.kontor.page.TypedNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes the order of a page and leads it on, each step against the version that the page showed. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES})
public class OrderEdits {

    private final Map<String, @Nullable Object> typed = new HashMap<>();
    private OrderPage page;
    private PageEdits edits;
    private PageCommands commands;

    /** For the container's proxy. */
    protected OrderEdits() {}

    /** All parts by CDI. */
    @Inject
    public OrderEdits(OrderPage page, PageEdits edits, PageCommands commands) {
        this.page = page;
        this.edits = edits;
        this.commands = commands;
    }

    /** What stands in the fields. */
    public Map<String, @Nullable Object> getTyped() {
        return typed;
    }

    /** Adds an item. */
    public void add() {
        change("add", seen -> {
            var currency = page.getOrder().total().currency();
            var item = commands.valid(TypedItem.read(typed, currency));
            return new AddOrderItem(id(), item.toItem(), seen);
        });
    }

    /** Changes how many of an item are ordered. */
    public void changeQuantity() {
        change("quantity", seen -> {
            var body = commands.valid(new NewQuantity(TypedNumber.whole(text(typed, "newQuantity"))));
            return new ChangeItemQuantity(id(), line(), body.quantity(), seen);
        });
    }

    /** Removes an item. */
    public void remove() {
        change("remove", seen -> new RemoveOrderItem(id(), line(), seen));
    }

    /** Confirms it: then it is not changed any more. */
    public void confirm() {
        change("confirm", seen -> new ConfirmOrder(id(), seen));
    }

    /** Says that it has left the house. */
    public void ship() {
        change("ship", seen -> new ShipOrder(id(), seen));
    }

    /** Gives it up, for a reason. */
    public void cancel() {
        change("cancel", seen -> {
            var body = commands.valid(new Cancellation(text(typed, "reason")));
            return new CancelOrder(id(), body.reason(), seen);
        });
    }

    private OrderId id() {
        return new OrderId(page.getId());
    }

    /** Which item; none that there is, if none was said. */
    private int line() {
        return Objects.requireNonNullElse(TypedNumber.whole(text(typed, "line")), 0);
    }

    private void change(String part, Function<ContextVersion, Command> command) {
        if (edits.change(part, Orders.MODEL, page.getId(), command)) {
            typed.clear();
        }
        page.forget();
    }
}
