package dev.kontor.crm.order;

import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.page.PastOfKind;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows orders as they were. */
@ApplicationScoped
public class OrderPast implements PastOfKind {

    /** For CDI. */
    public OrderPast() {}

    @Override
    public ReadModel<?, ?, ?> model() {
        return Orders.MODEL;
    }
}
