package dev.kontor.crm.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kontor.crm.NarrowGuard;
import dev.kontor.crm.company.CreateCompany;
import dev.kontor.crm.company.CreateCompanyHandler;
import dev.kontor.crm.company.event.CompanyCatalog;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityValueChanged;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.access.AccessRule;
import dev.kontor.crm.shared.access.Ownership;
import dev.kontor.crm.shared.access.Possessions;
import dev.kontor.crm.user.CreateUser;
import dev.kontor.crm.user.CreateUserHandler;
import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.command.Command;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.CommandId;
import dev.kontor.eventstore.command.CommandRefusedException;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Interruption;
import dev.kontor.eventstore.command.Pipeline;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose opportunity it is is part of the decision: who has just lost it to somebody else does not change it any more. */
class GivenAwayRaceIT {

    private final UserId ann = new UserId(UUID.randomUUID());
    private final UserId bob = new UserId(UUID.randomUUID());
    private final CompanyId acme = new CompanyId(UUID.randomUUID());
    private final OpportunityId deal = new OpportunityId(UUID.randomUUID());
    private MigratedDatabase database;
    private boolean changed;

    @BeforeEach
    void open() {
        database = new MigratedDatabase();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static CreateUser user(UserId id) {
        var address = new EmailAddress(id + "@example.org");
        return new CreateUser(id, "Ann", address, List.of(), ZoneId.of("UTC"), Language.EN);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static List<CommandHandler<?>> handlers(EventStore store, Ownership ownership) {
        var decisions = new Decisions(store);
        return List.of(
                new CreateCompanyHandler(decisions),
                new CreateUserHandler(decisions),
                new OpenOpportunityHandler(decisions, SalesPipeline.parse(SalesPipeline.USUAL)),
                new ReassignOpportunityHandler(decisions, ownership),
                new ChangeOpportunityValueHandler(decisions, ownership));
    }

    private Pipeline node(UnaryOperator<EventStore> store, Ownership ownership) {
        return Pipeline.of(
                database,
                List.of(new UserCatalog(), new CompanyCatalog(), new OpportunityCatalog()),
                real -> handlers(store.apply(real), ownership));
    }

    private static void send(Pipeline node, Command... commands) {
        for (var command : commands) {
            node.bus().send(command, CommandId.create());
        }
    }

    /** Ann changes what is hers, and before she has, a manager gives it to Bob. */
    private void meet(UnaryOperator<EventStore> guard) {
        try (var manager = node(store -> store, Possessions.ANYBODYS)) {
            var day = LocalDate.of(2026, 12, 24);
            send(manager, new CreateCompany(acme, "Acme", null, null), user(ann), user(bob));
            send(manager, new OpenOpportunity(deal, "Deal", acme, null, ann, eur("1"), day));
            var interruption = new Interruption(() -> send(manager, new ReassignOpportunity(deal, bob, null)));
            try (var hers = node(store -> interruption.before(guard.apply(store)), Possessions.of(ann.value()))) {
                send(hers, new ChangeOpportunityValue(deal, eur("2"), null));
            } finally {
                assertThat(interruption.happened()).isTrue();
                changed = manager.facts().stream().anyMatch(fact -> fact.event() instanceof OpportunityValueChanged);
            }
        }
    }

    @Test
    void whoHasJustLostItDoesNotChangeIt() {
        assertThatExceptionOfType(CommandRefusedException.class)
                .isThrownBy(() -> meet(store -> store))
                .matches(refused -> refused.rule() == AccessRule.NOT_YOURS);
        assertThat(changed).isFalse();
    }

    @Test
    void withoutTheFactInTheContextTheyWould() {
        meet(store -> new NarrowGuard(store, UserEvent.class));
        assertThat(changed).isTrue();
    }
}
