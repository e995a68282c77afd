package dev.kontor.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.company.event.CompanyCatalog;
import dev.kontor.crm.company.event.CompanyEvent.CompanyArchived;
import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.customer.event.CustomerCatalog;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerBillingAddressChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerContactDataChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreditLimitChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerDeactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerPropertyRemoved;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerPropertySet;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerReactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerRenamed;
import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.command.Command;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.StaleContextException;
import dev.kontor.eventstore.testing.Outcome;
import dev.kontor.eventstore.testing.Scenario;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each command about customers makes of which facts. */
class CustomerHandlersTest {

    private static final CustomerId ACME = new CustomerId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c7e"));
    private static final CompanyId COMPANY = new CompanyId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c7f"));
    private static final PostalAddress HOME = new PostalAddress("Unter den Linden 1", "10117", "Berlin", "DE");
    private static final PostalAddress ELSEWHERE = new PostalAddress("1 Main St", "", "Dublin", "IE");
    private static final EmailAddress MAIL = new EmailAddress("orders@example.org");
    private static final Money LIMIT = Money.of("100", "EUR");
    private static final CustomerCreated CREATED =
            new CustomerCreated(ACME, Kind.B2C, "Acme", null, null, "Ada Lovelace", null, HOME, MAIL, "030 1", LIMIT);
    private static final CustomerDeactivated DEACTIVATED = new CustomerDeactivated(ACME, "Insolvent");

    private static Scenario given(Event... facts) {
        return Scenario.of(new CustomerCatalog(), new CompanyCatalog()).given(facts);
    }

    private static <C extends Command> Outcome<?> when(
            Scenario scenario, Function<Decisions, CommandHandler<C>> handler, C command) {
        return scenario.when(store -> handler.apply(new Decisions(store)).handle(command));
    }

    private static CreateCustomer create(Money limit) {
        return new CreateCustomer(
                ACME, Kind.B2C, " Acme ", null, null, " Ada Lovelace ", null, HOME, MAIL, " 030 1 ", limit);
    }

    private static ChangeCreditLimit limit(Money to) {
        return new ChangeCreditLimit(ACME, to, " Late payments ", null);
    }

    private static SetCustomerProperty property(String name, String value) {
        return new SetCustomerProperty(ACME, name, value, null);
    }

    @Test
    void aCustomerIsCreatedWithItsTextsStripped() {
        when(given(), CreateCustomerHandler::new, create(LIMIT)).then(CREATED);
    }

    @Test
    void aCustomerIsCreatedOnce() {
        when(given(CREATED), CreateCustomerHandler::new, create(LIMIT)).thenRefusedBy(CustomerRule.CUSTOMER_EXISTS);
    }

    private static CreateCustomer company() {
        return new CreateCustomer(ACME, Kind.B2B, "Acme", COMPANY.value(), "DE1", null, null, HOME, MAIL, null, LIMIT);
    }

    @Test
    void aCompanyThatIsThereAndNotArchivedBecomesACustomer() {
        var known = new CompanyCreated(COMPANY, "Acme", null, null);
        var archived = new CompanyArchived(COMPANY, "Gone");

        when(given(known), CreateCustomerHandler::new, company())
                .then(new CustomerCreated(
                        ACME, Kind.B2B, "Acme", COMPANY.value(), "DE1", null, null, HOME, MAIL, null, LIMIT));
        when(given(), CreateCustomerHandler::new, company()).thenRefusedBy(CustomerRule.CUSTOMER_COMPANY_UNKNOWN);
        when(given(known, archived), CreateCustomerHandler::new, company())
                .thenRefusedBy(CustomerRule.CUSTOMER_COMPANY_ARCHIVED);
        when(given(known).meanwhile(archived), CreateCustomerHandler::new, company())
                .thenRefused(ConcurrencyException.class);
    }

    @Test
    void twoCannotCreateTheSameCustomerAtOnce() {
        when(Scenario.of(new CustomerCatalog()).meanwhile(CREATED), CreateCustomerHandler::new, create(LIMIT))
                .thenRefused(ConcurrencyException.class);
    }

    @Test
    void aCreditLimitOfNothingIsOneAndOneBelowIsNot() {
        when(given(), CreateCustomerHandler::new, create(Money.zero("EUR")));
        when(given(), CreateCustomerHandler::new, create(Money.of("-0.01", "EUR")))
                .thenRefusedBy(CustomerRule.CREDIT_LIMIT_NEGATIVE);
        when(given(CREATED), ChangeCreditLimitHandler::new, limit(Money.of("-0.01", "EUR")))
                .thenRefusedBy(CustomerRule.CREDIT_LIMIT_NEGATIVE);
        when(given(CREATED), ChangeCreditLimitHandler::new, limit(Money.zero("EUR")))
                .then(new CustomerCreditLimitChanged(ACME, LIMIT, Money.zero("EUR"), "Late payments"));
    }

    @Test
    void aCreditLimitChangesFromWhatItWasLast() {
        var lower = Money.of("50", "EUR");
        var before = new CustomerCreditLimitChanged(ACME, LIMIT, lower, "First");

        when(given(CREATED, before), ChangeCreditLimitHandler::new, limit(LIMIT))
                .then(new CustomerCreditLimitChanged(ACME, lower, LIMIT, "Late payments"));
        when(given(CREATED, before), ChangeCreditLimitHandler::new, limit(lower))
                .thenNothing();
    }

    @Test
    void aCreditLimitStaysInItsCurrency() {
        var refusal = when(given(CREATED), ChangeCreditLimitHandler::new, limit(Money.of("50", "USD")))
                .thenRefusedBy(CustomerRule.CREDIT_LIMIT_CURRENCY);
        assertThat(refusal.about()).containsExactly("USD", ACME, "EUR");
    }

    @Test
    void aCustomerIsRenamedMovedAndReachedOtherwise() {
        when(given(CREATED), RenameCustomerHandler::new, new RenameCustomer(ACME, " New ", null))
                .then(new CustomerRenamed(ACME, "New"));
        when(
                        given(CREATED),
                        ChangeCustomerBillingAddressHandler::new,
                        new ChangeCustomerBillingAddress(ACME, ELSEWHERE, null))
                .then(new CustomerBillingAddressChanged(ACME, ELSEWHERE));
        when(
                        given(CREATED),
                        ChangeCustomerContactDataHandler::new,
                        new ChangeCustomerContactData(ACME, null, " 040 ", null))
                .then(new CustomerContactDataChanged(ACME, null, "040"));
    }

    @Test
    void whatIsSoAlreadyIsNoFact() {
        when(given(CREATED), RenameCustomerHandler::new, new RenameCustomer(ACME, "Acme", null))
                .thenNothing();
        when(
                        given(CREATED),
                        ChangeCustomerBillingAddressHandler::new,
                        new ChangeCustomerBillingAddress(ACME, HOME, null))
                .thenNothing();
        when(
                        given(CREATED),
                        ChangeCustomerContactDataHandler::new,
                        new ChangeCustomerContactData(ACME, MAIL, "030 1", null))
                .thenNothing();
        when(given(CREATED), ReactivateCustomerHandler::new, new ReactivateCustomer(ACME, null))
                .thenNothing();
        when(
                        given(CREATED, new CustomerRenamed(ACME, "New")),
                        RenameCustomerHandler::new,
                        new RenameCustomer(ACME, "New", null))
                .thenNothing();
        when(
                        given(CREATED, new CustomerBillingAddressChanged(ACME, ELSEWHERE)),
                        ChangeCustomerBillingAddressHandler::new,
                        new ChangeCustomerBillingAddress(ACME, ELSEWHERE, null))
                .thenNothing();
        when(
                        given(CREATED, new CustomerContactDataChanged(ACME, null, null)),
                        ChangeCustomerContactDataHandler::new,
                        new ChangeCustomerContactData(ACME, null, null, null))
                .thenNothing();
    }

    @Test
    void aCustomerIsDeactivatedOnceAndMayComeBack() {
        var deactivate = new DeactivateCustomer(ACME, " Insolvent ", null);
        var back = new CustomerReactivated(ACME);

        when(given(CREATED), DeactivateCustomerHandler::new, deactivate).then(DEACTIVATED);
        when(given(CREATED, DEACTIVATED), DeactivateCustomerHandler::new, deactivate)
                .thenRefusedBy(CustomerRule.CUSTOMER_INACTIVE);
        when(given(CREATED, DEACTIVATED), ReactivateCustomerHandler::new, new ReactivateCustomer(ACME, null))
                .then(back);
        when(given(CREATED, DEACTIVATED, back), DeactivateCustomerHandler::new, deactivate)
                .then(DEACTIVATED);
    }

    @Test
    void aDeactivatedCustomerIsChangedAllTheSame() {
        when(
                        given(CREATED, DEACTIVATED),
                        ChangeCustomerBillingAddressHandler::new,
                        new ChangeCustomerBillingAddress(ACME, ELSEWHERE, null))
                .then(new CustomerBillingAddressChanged(ACME, ELSEWHERE));
    }

    @Test
    void aPropertyIsSetChangedAndRemoved() {
        var set = new CustomerPropertySet(ACME, "colour", "red");
        var remove = new RemoveCustomerProperty(ACME, "colour", null);
        var removed = new CustomerPropertyRemoved(ACME, "colour");

        when(given(CREATED), SetCustomerPropertyHandler::new, property(" colour ", " red "))
                .then(set);
        when(given(CREATED, set), SetCustomerPropertyHandler::new, property("colour", "red"))
                .thenNothing();
        when(given(CREATED, set), SetCustomerPropertyHandler::new, property("colour", ""))
                .then(new CustomerPropertySet(ACME, "colour", ""));
        when(given(CREATED, set), RemoveCustomerPropertyHandler::new, remove).then(removed);
        when(given(CREATED, set, removed), RemoveCustomerPropertyHandler::new, remove)
                .thenNothing();
        when(given(CREATED, set, removed), SetCustomerPropertyHandler::new, property("colour", "red"))
                .then(set);
    }

    @Test
    void aCustomerHasAtMostAHundredProperties() {
        var full = given(CREATED)
                .given(IntStream.range(0, CustomerState.MOST_PROPERTIES)
                        .mapToObj(number -> new CustomerPropertySet(ACME, "p" + number, "v"))
                        .toArray(Event[]::new));

        when(full, SetCustomerPropertyHandler::new, property("one more", "v"))
                .thenRefusedBy(CustomerRule.CUSTOMER_PROPERTIES_FULL);
        when(full, SetCustomerPropertyHandler::new, property("p7", "other"))
                .then(new CustomerPropertySet(ACME, "p7", "other"));
        when(full, RemoveCustomerPropertyHandler::new, new RemoveCustomerProperty(ACME, "p7", null))
                .then(new CustomerPropertyRemoved(ACME, "p7"));
        when(full, SetCustomerPropertyHandler::new, property("one more", "v"))
                .then(new CustomerPropertySet(ACME, "one more", "v"));
    }

    @Test
    void whatWasNeverCreatedIsNotChanged() {
        when(given(), RenameCustomerHandler::new, new RenameCustomer(ACME, "New", null))
                .thenRefusedBy(CustomerRule.CUSTOMER_UNKNOWN);
        when(given(), ChangeCustomerBillingAddressHandler::new, new ChangeCustomerBillingAddress(ACME, HOME, null))
                .thenRefusedBy(CustomerRule.CUSTOMER_UNKNOWN);
        when(given(), ChangeCustomerContactDataHandler::new, new ChangeCustomerContactData(ACME, null, null, null))
                .thenRefusedBy(CustomerRule.CUSTOMER_UNKNOWN);
        when(given(), ChangeCreditLimitHandler::new, limit(LIMIT)).thenRefusedBy(CustomerRule.CUSTOMER_UNKNOWN);
        when(given(), DeactivateCustomerHandler::new, new DeactivateCustomer(ACME, "x", null))
                .thenRefusedBy(CustomerRule.CUSTOMER_UNKNOWN);
        when(given(), ReactivateCustomerHandler::new, new ReactivateCustomer(ACME, null))
                .thenRefusedBy(CustomerRule.CUSTOMER_UNKNOWN);
        when(given(), SetCustomerPropertyHandler::new, property("a", "b")).thenRefusedBy(CustomerRule.CUSTOMER_UNKNOWN);
        when(given(), RemoveCustomerPropertyHandler::new, new RemoveCustomerProperty(ACME, "a", null))
                .thenRefusedBy(CustomerRule.CUSTOMER_UNKNOWN);
    }

    @Test
    void aVersionThatIsNotCurrentIsRefused() {
        var seen = ContextVersion.nothingSeen();

        when(given(CREATED), RenameCustomerHandler::new, new RenameCustomer(ACME, "New", seen))
                .thenRefused(StaleContextException.class);
        when(given(CREATED), ChangeCreditLimitHandler::new, new ChangeCreditLimit(ACME, LIMIT, "x", seen))
                .thenRefused(StaleContextException.class);
        when(given(CREATED), DeactivateCustomerHandler::new, new DeactivateCustomer(ACME, "x", seen))
                .thenRefused(StaleContextException.class);
        when(given(CREATED), ReactivateCustomerHandler::new, new ReactivateCustomer(ACME, seen))
                .thenRefused(StaleContextException.class);
        when(given(CREATED), SetCustomerPropertyHandler::new, new SetCustomerProperty(ACME, "a", "b", seen))
                .thenRefused(StaleContextException.class);
    }
}
