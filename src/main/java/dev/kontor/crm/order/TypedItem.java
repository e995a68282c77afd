package dev.kontor.crm.order;

import static dev.kontor.page.TypedAddress.text;
import static dev.kontor.page.TypedAddress.textOrNull;

import dev.kontor.crm.order.OrderBodies.NewItem;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.MoneyBody;
import dev.kontor.page.TypedNumber;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An item in the fields of a form: description, sku, quantity and price. */
final class TypedItem {

    private TypedItem() {}

    /** Whether nothing was typed. */
    static boolean isBlank(Map<String, @Nullable Object> fields) {
        return Stream.of("description", "sku", "quantity", "price")
                .allMatch(field -> text(fields, field).isEmpty());
    }

    /** What was typed. */
    static NewItem read(Map<String, @Nullable Object> fields, String currency) {
        return new NewItem(
                text(fields, "description"),
                textOrNull(fields, "sku"),
                TypedNumber.whole(text(fields, "quantity")),
                new MoneyBody(TypedNumber.decimal(text(fields, "price")), currency));
    }

    /** What it comes to; empty as long as that cannot be told. */
    static Optional<Money> amount(Map<String, @Nullable Object> fields, String currency) {
        var quantity = TypedNumber.whole(text(fields, "quantity"));
        var price = TypedNumber.decimal(text(fields, "price"));
        if (quantity == null || price == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Money(price, currency).times(quantity));
        } catch (IllegalArgumentException e) {
            // finer than a coin, or beyond all bounds: told once it is sent
            return Optional.empty();
        }
    }
}
