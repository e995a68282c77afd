package dev.kontor.crm.order;

import static dev.kontor.page.TypedAddress.textOrNull;
import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.order.OrderBodies.NewOrder;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.shared.Money;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.page.Address;
import dev.kontor.page.Asked;
import dev.kontor.page.Option;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.PageTexts;
import dev.kontor.page.Said;
import dev.kontor.page.Sent;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Places an order of a customer, which its address names. */
@PageBean
@Shows("/crm/order/new-order.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES})
public class NewOrderPage {

    private static final int FIRST = 2;

    private final Map<String, @Nullable Object> typed = new HashMap<>();
    private PageCommands commands;
    private Decisions decisions;
    private Asked asked;
    private Said said;
    private PageTexts texts;
    private ExternalContext external;
    private @Nullable List<Map<String, @Nullable Object>> rows;
    private @Nullable Credit credit;

    /** For the container's proxy. */
    protected NewOrderPage() {}

    /** All parts by CDI. */
    @Inject
    public NewOrderPage(
            PageCommands commands,
            Decisions decisions,
            Asked asked,
            Said said,
            PageTexts texts,
            ExternalContext external) {
        this.commands = commands;
        this.decisions = decisions;
        this.asked = asked;
        this.said = said;
        this.texts = texts;
        this.external = external;
    }

    /** Whose order it shall be; null as long as nobody is chosen. */
    public @Nullable UUID getCustomer() {
        return asked.id("customerId");
    }

    /** Goes on with the customer that was chosen. */
    public void choose() throws IOException {
        if (typed.get("customer") instanceof Option chosen) {
            external.redirect(external.getRequestContextPath() + "/crm/order/new-order"
                    + Address.empty().with("customerId", chosen.id()));
        } else {
            said.problem("choose", texts.get("order.choose"));
        }
    }

    /** What stands in the fields of the whole order. */
    public Map<String, @Nullable Object> getTyped() {
        return typed;
    }

    /** What stands in the fields of the items; rows in which nothing stands do not count. */
    public List<Map<String, @Nullable Object>> getRows() {
        var known = rows;
        if (known == null) {
            known = new ArrayList<>();
            long count = asked.number("rows", FIRST, 1, OrderState.MOST_ITEMS);
            for (int i = 0; i < count; i++) {
                known.add(new HashMap<String, @Nullable Object>());
            }
            rows = known;
        }
        return known;
    }

    /** Has fields for one more item. */
    public void another() {
        if (getRows().size() < OrderState.MOST_ITEMS) {
            getRows().add(new HashMap<String, @Nullable Object>());
        }
    }

    /** What all items come to. */
    public Money getTotal() {
        var currency = getLimit().currency();
        return getRows().stream()
                .map(row -> TypedItem.amount(row, currency))
                .flatMap(Optional::stream)
                .reduce(Money.zero(currency), Money::plus);
    }

    /**
     * What all open orders of the customer may come to.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if there is no such customer, or they may not order
     */
    public Money getLimit() {
        return credit().standing().requireOrdering(new CustomerId(asked.required("customerId")));
    }

    /** What is left of that beside this order; below nothing if it does not fit. */
    public Money getLeft() {
        return getLimit().minus(credit().open().plus(getTotal()));
    }

    private Credit credit() {
        var known = credit;
        if (known == null) {
            known = decisions.read(Credit.of(new CustomerId(asked.required("customerId"))));
            credit = known;
        }
        return known;
    }

    /** Places it and shows it. */
    public void place() throws IOException {
        var id = new OrderId(UuidCreator.getTimeOrderedEpoch());
        var sent = commands.send(
                "new", Orders.MODEL.projection(), () -> commands.valid(body()).command(id));
        if (sent instanceof Sent.Done) {
            external.redirect(external.getRequestContextPath() + "/crm/order/order"
                    + Address.empty().with("id", id));
        }
    }

    /** One stays, so that somebody who typed nothing is told what is missing. */
    private void leaveOutBlankRows() {
        if (getRows().stream().allMatch(TypedItem::isBlank)) {
            getRows().subList(1, getRows().size()).clear();
        } else {
            getRows().removeIf(TypedItem::isBlank);
        }
    }

    private NewOrder body() {
        leaveOutBlankRows();
        var currency = getLimit().currency();
        return new NewOrder(
                null,
                asked.required("customerId"),
                textOrNull(typed, "number"),
                getRows().stream().map(row -> TypedItem.read(row, currency)).toList());
    }
}
