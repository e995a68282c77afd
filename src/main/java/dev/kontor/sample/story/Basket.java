package dev.kontor.sample.story;

import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.order.event.OrderEvent.Item;
import dev.kontor.crm.shared.Money;

/** What is ordered: a person takes one, a company some, of a range of products with fixed prices. */
final class Basket {

    private final Firm firm;

    Basket(Firm firm) {
        this.firm = firm;
    }

    /** Something, in the currency of a customer. */
    Item item(int line, Customer customer) {
        var product = firm.names().of("product").split(";", -1);
        return new Item(
                line,
                product[0],
                product[1],
                quantity(customer),
                Money.of(product[2], customer.limit().currency()));
    }

    /** How many a customer would take. */
    int quantity(Customer customer) {
        double usual = customer.kind() == Kind.B2C ? 1.2 : customer.busy() ? 6 : 3;
        return Math.max(1, (int) firm.dice().around(usual, .8));
    }
}
