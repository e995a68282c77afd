package dev.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.NarrowGuard;
import dev.kontor.crm.company.event.CompanyCatalog;
import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.company.event.CompanyEvent.CompanyArchived;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.opportunity.LoseOpportunity;
import dev.kontor.crm.opportunity.LoseOpportunityHandler;
import dev.kontor.crm.opportunity.OpenOpportunity;
import dev.kontor.crm.opportunity.OpenOpportunityHandler;
import dev.kontor.crm.opportunity.SalesPipeline;
import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.access.Possessions;
import dev.kontor.crm.user.CreateUser;
import dev.kontor.crm.user.CreateUserHandler;
import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserId;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Companies are archived while opportunities are opened and lost there, by many at once on PostgreSQL: at no point of
 * the log is there an archived company with an open opportunity.
 */
class ArchivingRaceIT {

    private static final int COMPANIES = 30;
    private static final int THREADS = 8;
    private static final UserId ANN = new UserId(UUID.randomUUID());
    private static final EmailAddress ADDRESS = new EmailAddress("ann@example.org");

    @Test
    void noArchivedCompanyHasAnOpenOpportunity() {
        var facts = race(store -> store, store -> store);

        assertThat(violations(facts)).isEmpty();
        assertThat(facts).as("some were archived").anyMatch(fact -> fact.event() instanceof CompanyArchived);
        assertThat(facts).as("some were opened").anyMatch(fact -> fact.event() instanceof OpportunityOpened);
    }

    @Test
    void archivingByTheCompanysFactsAloneGoesWrong() {
        var facts = race(store -> new NarrowGuard(store, CompanyEvent.class), store -> store);

        assertThat(violations(facts)).as("what the context protects from").isNotEmpty();
    }

    @Test
    void openingByTheOpportunitysFactsAloneGoesWrong() {
        var facts = race(store -> store, store -> new NarrowGuard(store, OpportunityEvent.class));

        assertThat(violations(facts)).as("what the context protects from").isNotEmpty();
    }

    /** The log, after everybody worked on each company in turn. */
    private static List<EventEnvelope> race(UnaryOperator<EventStore> archiving, UnaryOperator<EventStore> opening) {
        try (var database = new MigratedDatabase();
                var pipeline = Pipeline.of(
                        database,
                        List.of(new CompanyCatalog(), new OpportunityCatalog(), new UserCatalog()),
                        store -> handlers(store, archiving.apply(store), opening.apply(store)))) {
            send(pipeline, new CreateUser(ANN, "Ann", ADDRESS, List.of(), ZoneId.of("UTC"), Language.EN));
            for (int round = 0; round < COMPANIES; round++) {
                var company = new CompanyId(UUID.randomUUID());
                send(pipeline, new CreateCompany(company, "Acme " + round, null, null));
                Crowd.run(THREADS, thread -> work(pipeline, company, thread));
            }
            return pipeline.facts();
        }
    }

    private static List<CommandHandler<?>> handlers(EventStore store, EventStore archiving, EventStore opening) {
        return List.of(
                new CreateUserHandler(new Decisions(store)),
                new CreateCompanyHandler(new Decisions(store)),
                new ArchiveCompanyHandler(new Decisions(archiving)),
                new OpenOpportunityHandler(new Decisions(opening), SalesPipeline.parse(SalesPipeline.USUAL)),
                new LoseOpportunityHandler(new Decisions(store), Possessions.ANYBODYS));
    }

    /** Every third archives, three times; the others open opportunities and lose them. */
    private static void work(Pipeline pipeline, CompanyId company, int thread) {
        for (int time = 0; time < 3; time++) {
            if (thread % 3 == 0) {
                send(pipeline, new ArchiveCompany(company, "Gone", null));
            } else {
                var deal = new OpportunityId(UUID.randomUUID());
                send(pipeline, opening(deal, company));
                send(pipeline, new LoseOpportunity(deal, "Too dear", null));
            }
        }
    }

    private static OpenOpportunity opening(OpportunityId deal, CompanyId company) {
        return new OpenOpportunity(deal, "Deal", company, null, ANN, Money.of("1", "EUR"), LocalDate.of(2026, 12, 24));
    }

    private static void send(Pipeline pipeline, Command command) {
        try {
            pipeline.bus().send(command, CommandId.create());
        } catch (CommandRefusedException | ConcurrencyException refused) {
            // an answer like another; the log tells whether it was right to accept those that it did
        }
    }

    /** The facts after which an archived company has an open opportunity. */
    private static List<String> violations(List<EventEnvelope> facts) {
        var open = new HashMap<CompanyId, Integer>();
        var archived = new HashSet<CompanyId>();
        var violations = new ArrayList<String>();
        for (EventEnvelope fact : facts) {
            switch (fact.event()) {
                case CompanyArchived gone -> archived.add(gone.companyId());
                case OpportunityEvent deal ->
                    open.merge(Objects.requireNonNull(deal.companyId()), OpenOpportunities.change(deal), Integer::sum);
                default -> {}
            }
            if (archived.stream().anyMatch(company -> open.getOrDefault(company, 0) > 0)) {
                violations.add(fact.position() + " " + fact.event());
            }
        }
        return violations;
    }
}
