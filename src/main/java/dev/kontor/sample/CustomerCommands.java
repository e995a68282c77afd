package dev.kontor.sample;

import dev.kontor.crm.customer.ChangeCreditLimit;
import dev.kontor.crm.customer.ChangeCustomerBillingAddress;
import dev.kontor.crm.customer.ChangeCustomerContactData;
import dev.kontor.crm.customer.CreateCustomer;
import dev.kontor.crm.customer.DeactivateCustomer;
import dev.kontor.crm.customer.ReactivateCustomer;
import dev.kontor.crm.customer.RemoveCustomerProperty;
import dev.kontor.crm.customer.RenameCustomer;
import dev.kontor.crm.customer.SetCustomerProperty;
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
import dev.kontor.crm.erasure.EraseSubject;
import dev.kontor.crm.erasure.Ground;
import dev.kontor.eventstore.command.Command;
import java.time.Instant;

/** Which commands leave the facts of customers. */
final class CustomerCommands {

    private CustomerCommands() {}

    static Command forCustomer(CustomerEvent fact) {
        return switch (fact) {
            case CustomerCreated it -> create(it);
            case CustomerRenamed it -> new RenameCustomer(it.customerId(), it.name(), null);
            case CustomerBillingAddressChanged it ->
                new ChangeCustomerBillingAddress(it.customerId(), it.billingAddress(), null);
            case CustomerContactDataChanged it ->
                new ChangeCustomerContactData(it.customerId(), it.email(), it.phone(), null);
            case CustomerCreditLimitChanged it -> new ChangeCreditLimit(it.customerId(), it.to(), it.reason(), null);
            case CustomerDeactivated it -> new DeactivateCustomer(it.customerId(), it.reason(), null);
            case CustomerErased it ->
                new EraseSubject("customer", it.customerId().value(), Ground.REQUEST, Instant.EPOCH);
            case CustomerReactivated it -> new ReactivateCustomer(it.customerId(), null);
            case CustomerPropertySet it -> new SetCustomerProperty(it.customerId(), it.name(), it.value(), null);
            case CustomerPropertyRemoved it -> new RemoveCustomerProperty(it.customerId(), it.name(), null);
        };
    }

    private static Command create(CustomerCreated it) {
        return new CreateCustomer(
                it.customerId(),
                it.kind(),
                it.name(),
                it.companyId(),
                it.vatId(),
                it.personName(),
                it.buyerReference(),
                it.billingAddress(),
                it.email(),
                it.phone(),
                it.creditLimit());
    }
}
