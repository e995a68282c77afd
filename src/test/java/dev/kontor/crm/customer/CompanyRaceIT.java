package dev.kontor.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.NarrowGuard;
import dev.kontor.crm.company.ArchiveCompany;
import dev.kontor.crm.company.ArchiveCompanyHandler;
import dev.kontor.crm.company.CreateCompany;
import dev.kontor.crm.company.CreateCompanyHandler;
import dev.kontor.crm.company.event.CompanyCatalog;
import dev.kontor.crm.company.event.CompanyEvent.CompanyArchived;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.customer.event.CustomerCatalog;
import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.command.Command;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.CommandId;
import dev.kontor.eventstore.command.CommandRefusedException;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Pipeline;
import dev.kontor.eventstore.postgres.Crowd;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Companies are archived while they become customers, by many at once on PostgreSQL: none does after it was archived. */
class CompanyRaceIT {

    private static final int COMPANIES = 30;
    private static final int THREADS = 6;
    private static final PostalAddress HOME = new PostalAddress("Unter den Linden 1", "10117", "Berlin", "DE");

    @Test
    void noArchivedCompanyBecomesACustomer() {
        var facts = race(store -> store);

        assertThat(violations(facts)).isEmpty();
        assertThat(facts).as("some were archived").anyMatch(fact -> fact.event() instanceof CompanyArchived);
        assertThat(facts).as("some were created").anyMatch(fact -> fact.event() instanceof CustomerCreated);
    }

    @Test
    void creatingByTheCustomersFactsAloneGoesWrong() {
        var facts = race(store -> new NarrowGuard(store, CustomerEvent.class));

        assertThat(violations(facts)).as("what the context protects from").isNotEmpty();
    }

    /** The log, after everybody worked on each company in turn. */
    private static List<EventEnvelope> race(UnaryOperator<EventStore> creating) {
        try (var database = new MigratedDatabase();
                var pipeline = Pipeline.of(
                        database,
                        List.of(new CompanyCatalog(), new CustomerCatalog(), new OpportunityCatalog()),
                        store -> handlers(store, creating.apply(store)))) {
            for (int round = 0; round < COMPANIES; round++) {
                var company = new CompanyId(UUID.randomUUID());
                send(pipeline, new CreateCompany(company, "Acme " + round, null, null));
                Crowd.run(THREADS, thread -> work(pipeline, company, thread));
            }
            return pipeline.facts();
        }
    }

    private static List<CommandHandler<?>> handlers(EventStore store, EventStore creating) {
        return List.of(
                new CreateCompanyHandler(new Decisions(store)),
                new ArchiveCompanyHandler(new Decisions(store)),
                new CreateCustomerHandler(new Decisions(creating)));
    }

    /** One archives; the others make customers of it. */
    private static void work(Pipeline pipeline, CompanyId company, int thread) {
        if (thread == 0) {
            send(pipeline, new ArchiveCompany(company, "Gone", null));
            return;
        }
        for (int time = 0; time < 3; time++) {
            var customer = new CustomerId(UUID.randomUUID());
            var limit = Money.of("1", "EUR");
            send(
                    pipeline,
                    new CreateCustomer(
                            customer, Kind.B2B, "A", company.value(), null, null, null, HOME, null, null, limit));
        }
    }

    private static void send(Pipeline pipeline, Command command) {
        try {
            pipeline.bus().send(command, CommandId.create());
        } catch (CommandRefusedException | ConcurrencyException refused) {
            // an answer like another; the log tells whether it was right to accept those that it did
        }
    }

    /** The facts that make a customer of an archived company. */
    private static List<String> violations(List<EventEnvelope> facts) {
        var archived = new HashSet<UUID>();
        var violations = new ArrayList<String>();
        for (EventEnvelope fact : facts) {
            switch (fact.event()) {
                case CompanyArchived gone -> archived.add(gone.companyId().value());
                case CustomerCreated created
                when archived.contains(created.companyId()) -> violations.add(fact.position() + " " + created);
                default -> {}
            }
        }
        return violations;
    }
}
