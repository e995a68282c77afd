package dev.kontor.crm.search;

import dev.kontor.crm.customer.event.CustomerCatalog;
import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerBillingAddressChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerContactDataChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreditLimitChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerDeactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerErased;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerPropertyRemoved;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerPropertySet;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerReactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerRenamed;
import dev.kontor.eventstore.Category;
import java.util.UUID;

/** Customers are found by name, addresses, telephone number, VAT identification number and their own properties. */
final class SearchedCustomers implements Searched<CustomerEvent> {

    @Override
    public Category category() {
        return CustomerCatalog.CATEGORY;
    }

    @Override
    public UUID id(CustomerEvent event) {
        return event.customerId().value();
    }

    @Override
    public Edit edit(CustomerEvent event) {
        return switch (event) {
            case CustomerCreated created -> begin(created);
            case CustomerRenamed renamed -> Edit.title(renamed.name());
            case CustomerBillingAddressChanged changed ->
                Edit.none().with("address", Lines.of(changed.billingAddress()));
            case CustomerContactDataChanged changed ->
                Edit.none().with(Edit.SUBTITLE, changed.email()).with("phone", changed.phone());
            case CustomerPropertySet set -> Edit.none().with("property " + set.name(), set.value());
            case CustomerPropertyRemoved removed -> Edit.none().with("property " + removed.name(), null);
            case CustomerDeactivated deactivated -> Edit.none().archived(true);
            case CustomerErased erased -> Edit.erased();
            case CustomerReactivated reactivated -> Edit.none().archived(false);
            case CustomerCreditLimitChanged changed -> Edit.none();
        };
    }

    private static Edit begin(CustomerCreated created) {
        return Edit.title(created.name())
                .with(Edit.SUBTITLE, created.email())
                .with("address", Lines.of(created.billingAddress()))
                .with("phone", created.phone())
                .with("vatId", created.vatId())
                .with("person", created.personName())
                .with("reference", created.buyerReference())
                .archived(false);
    }
}
