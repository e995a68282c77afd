package dev.kontor.sample.story;

import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.eventstore.Event;
import dev.kontor.sample.chance.Chances;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Companies, people and authorities become customers: few order all the time, many hardly ever. */
final class CustomerStory {

    private static final double BUSY = .04;
    private static final double OF_KNOWN_COMPANY = .85;

    private final Firm firm;
    private final Chances<Kind> kinds =
            new Chances<Kind>().add(62, Kind.B2B).add(30, Kind.B2C).add(8, Kind.B2G);

    CustomerStory(Firm firm) {
        this.firm = firm;
    }

    /** One more is known. */
    @Nullable
    Event create(Instant now) {
        var kind = kinds.draw(firm.dice());
        return switch (kind) {
            case B2B -> company(now);
            case B2C -> person(now);
            case B2G -> authority(now);
        };
    }

    private @Nullable Event company(Instant now) {
        var company = firm.companies().recent(firm.dice());
        if (company == null) {
            return null;
        }
        boolean known = firm.dice().happens(OF_KNOWN_COMPANY);
        var customer = customer(now, Kind.B2B, company.tongue(), company.name(), 18_000);
        return created(
                customer,
                new Particulars(
                        known ? company : null,
                        firm.dice().filled(company.tongue() == Names.Tongue.DE ? "DE#########" : "GB#########"),
                        null,
                        null,
                        company.address(),
                        new EmailAddress("orders@" + company.domain())));
    }

    private Event person(Instant now) {
        var tongue = firm.names().tongue();
        var name = firm.names().person(tongue);
        var customer = customer(now, Kind.B2C, tongue, name.toString(), 1_500);
        return created(
                customer,
                new Particulars(
                        null,
                        null,
                        name.toString(),
                        null,
                        firm.names().address(tongue),
                        firm.names().email(name, "home.example")));
    }

    private Event authority(Instant now) {
        var tongue = firm.names().tongue();
        var address = firm.names().address(tongue);
        var customer = customer(now, Kind.B2G, tongue, firm.names().authority(tongue, address), 60_000);
        return created(
                customer, new Particulars(null, null, null, firm.dice().filled("0####-#####-##"), address, null));
    }

    /** What differs between kinds. */
    private record Particulars(
            @Nullable Company company,
            @Nullable String vatId,
            @Nullable String personName,
            @Nullable String buyerReference,
            PostalAddress address,
            @Nullable EmailAddress email) {}

    private Customer customer(Instant now, Kind kind, Names.Tongue tongue, String name, int usualLimit) {
        boolean busy = firm.dice().happens(BUSY);
        var customer = new Customer(
                new CustomerId(firm.dice().id(now)),
                kind,
                tongue,
                busy,
                name,
                limit(usualLimit * (busy ? 8 : 1), tongue));
        join(customer);
        return customer;
    }

    private Money limit(double usual, Names.Tongue tongue) {
        long hundreds = Math.max(2, Math.round(firm.dice().around(usual, .7) / 100));
        return new Money(BigDecimal.valueOf(hundreds * 100), tongue == Names.Tongue.DE ? "EUR" : "GBP");
    }

    /** It orders from now on. */
    void join(Customer customer) {
        firm.customers().add(customer);
        if (customer.busy()) {
            firm.busyCustomers().add(customer);
        }
    }

    private Event created(Customer customer, Particulars with) {
        return new CustomerCreated(
                customer.id(),
                customer.kind(),
                customer.name(),
                with.company() == null ? null : with.company().id().value(),
                with.vatId(),
                with.personName(),
                with.buyerReference(),
                with.address(),
                with.email(),
                firm.dice().happens(.7) ? firm.names().phone(customer.tongue()) : null,
                customer.limit());
    }
}
