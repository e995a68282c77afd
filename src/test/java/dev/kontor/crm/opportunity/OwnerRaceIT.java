package dev.kontor.crm.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.NarrowGuard;
import dev.kontor.crm.company.CreateCompany;
import dev.kontor.crm.company.CreateCompanyHandler;
import dev.kontor.crm.company.event.CompanyCatalog;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityReassigned;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.access.Possessions;
import dev.kontor.crm.user.ActivateUser;
import dev.kontor.crm.user.ActivateUserHandler;
import dev.kontor.crm.user.CreateUser;
import dev.kontor.crm.user.CreateUserHandler;
import dev.kontor.crm.user.DeactivateUser;
import dev.kontor.crm.user.DeactivateUserHandler;
import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserEvent.UserActivated;
import dev.kontor.crm.user.event.UserEvent.UserDeactivated;
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
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * A user is deactivated and comes back while others open opportunities for them and give them some, by many at once on
 * PostgreSQL: at no point of the log is something given to a user who is away.
 */
class OwnerRaceIT {

    private static final int ROUNDS = 25;
    private static final int THREADS = 6;

    private final UserId ann = new UserId(UUID.randomUUID());
    private final UserId bob = new UserId(UUID.randomUUID());
    private final CompanyId acme = new CompanyId(UUID.randomUUID());

    @Test
    void nothingIsGivenToAUserWhoIsAway() {
        var facts = race(store -> store);

        assertThat(violations(facts)).isEmpty();
        assertThat(facts).as("some were given").anyMatch(fact -> fact.event() instanceof OpportunityReassigned);
        assertThat(facts)
                .as("some were opened")
                .anyMatch(fact -> fact.event() instanceof OpportunityOpened opened
                        && opened.ownerId().equals(bob));
    }

    @Test
    void givingByTheOpportunitysFactsAloneGoesWrong() {
        var facts = race(store -> new NarrowGuard(store, OpportunityEvent.class));

        assertThat(violations(facts)).as("what the context protects from").isNotEmpty();
    }

    /** The log, after everybody did their part many times. */
    private List<EventEnvelope> race(UnaryOperator<EventStore> giving) {
        try (var database = new MigratedDatabase();
                var pipeline = Pipeline.of(
                        database,
                        List.of(new UserCatalog(), new CompanyCatalog(), new OpportunityCatalog()),
                        store -> handlers(store, giving.apply(store)))) {
            send(pipeline, new CreateCompany(acme, "Acme", null, null));
            send(pipeline, user(ann));
            send(pipeline, user(bob));
            Crowd.run(THREADS, thread -> work(pipeline, thread));
            return pipeline.facts();
        }
    }

    private static List<CommandHandler<?>> handlers(EventStore store, EventStore giving) {
        var decisions = new Decisions(store);
        return List.of(
                new CreateCompanyHandler(decisions),
                new CreateUserHandler(decisions),
                new DeactivateUserHandler(decisions),
                new ActivateUserHandler(decisions),
                new OpenOpportunityHandler(new Decisions(giving), SalesPipeline.parse(SalesPipeline.USUAL)),
                new ReassignOpportunityHandler(new Decisions(giving), Possessions.ANYBODYS));
    }

    private static CreateUser user(UserId id) {
        var address = new EmailAddress(id + "@example.org");
        return new CreateUser(id, "Ann", address, List.of(), ZoneId.of("UTC"), Language.EN);
    }

    /** Every third sends Bob away and takes him back; the others open for him, or for Ann and give it to him. */
    private void work(Pipeline pipeline, int thread) {
        for (int round = 0; round < ROUNDS; round++) {
            if (thread % 3 == 0) {
                send(pipeline, new DeactivateUser(bob, null));
                send(pipeline, new ActivateUser(bob, null));
            } else if (thread % 3 == 1) {
                send(pipeline, opening(new OpportunityId(UUID.randomUUID()), bob));
            } else {
                var deal = new OpportunityId(UUID.randomUUID());
                send(pipeline, opening(deal, ann));
                send(pipeline, new ReassignOpportunity(deal, bob, null));
            }
        }
    }

    private OpenOpportunity opening(OpportunityId deal, UserId owner) {
        return new OpenOpportunity(deal, "Deal", acme, null, owner, Money.of("1", "EUR"), LocalDate.of(2026, 12, 24));
    }

    private static void send(Pipeline pipeline, Command command) {
        try {
            pipeline.bus().send(command, CommandId.create());
        } catch (CommandRefusedException | ConcurrencyException refused) {
            // an answer like another; the log tells whether it was right to accept those that it did
        }
    }

    /** The facts that give something to a user who is away. */
    private static List<String> violations(List<EventEnvelope> facts) {
        var away = new HashSet<UserId>();
        var violations = new ArrayList<String>();
        for (EventEnvelope fact : facts) {
            switch (fact.event()) {
                case UserDeactivated gone -> away.add(gone.userId());
                case UserActivated back -> away.remove(back.userId());
                case OpportunityEvent given
                when away.contains(given.ownerId()) -> violations.add(fact.position() + " " + given);
                default -> {}
            }
        }
        return violations;
    }
}
