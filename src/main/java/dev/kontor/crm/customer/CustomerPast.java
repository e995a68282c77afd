package dev.kontor.crm.customer;

import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.page.PastOfKind;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows customers as they were. */
@ApplicationScoped
public class CustomerPast implements PastOfKind {

    /** For CDI. */
    public CustomerPast() {}

    @Override
    public ReadModel<?, ?, ?> model() {
        return Customers.MODEL;
    }
}
