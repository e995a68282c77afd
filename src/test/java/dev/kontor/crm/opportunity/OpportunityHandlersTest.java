package dev.kontor.crm.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.company.event.CompanyCatalog;
import dev.kontor.crm.company.event.CompanyEvent.CompanyArchived;
import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.crm.company.event.CompanyEvent.CompanyRenamed;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.customer.event.CustomerCatalog;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerDeactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerReactivated;
import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityLost;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityProbabilityChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityReassigned;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityRescheduled;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityStageChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityValueChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.crm.shared.access.Ownership;
import dev.kontor.crm.shared.access.Possessions;
import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserEvent.UserActivated;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserEvent.UserDeactivated;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.command.Command;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.StaleContextException;
import dev.kontor.eventstore.testing.Outcome;
import dev.kontor.eventstore.testing.Scenario;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each command about opportunities makes of which facts. */
class OpportunityHandlersTest {

    private static final SalesPipeline PIPELINE = SalesPipeline.parse(SalesPipeline.USUAL);
    private static final OpportunityId DEAL =
            new OpportunityId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c01"));
    private static final OpportunityId COPY =
            new OpportunityId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c02"));
    private static final CompanyId ACME = new CompanyId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c03"));
    private static final CustomerId BOB = new CustomerId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c04"));
    private static final UserId ANN = new UserId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c05"));
    private static final UserId EVE = new UserId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c06"));
    private static final UserDeactivated ANN_LEFT = new UserDeactivated(ANN, false);
    private static final Money VALUE = Money.of("100", "EUR");
    private static final Money MORE = Money.of("200", "EUR");
    private static final LocalDate DATE = LocalDate.of(2026, 12, 24);
    private static final LocalDate LATER = LocalDate.of(2027, 1, 31);
    private static final CompanyCreated COMPANY = new CompanyCreated(ACME, "Acme", null, null);
    private static final CompanyArchived ARCHIVED = new CompanyArchived(ACME, "Gone");
    private static final CustomerCreated CUSTOMER = new CustomerCreated(
            BOB,
            Kind.B2C,
            "Bob",
            null,
            null,
            "Bob",
            null,
            new PostalAddress("A 1", "1", "Berlin", "DE"),
            null,
            null,
            Money.of("1000", "EUR"));
    private static final OpportunityOpened OPENED = opened(ACME, null);
    private static final OpportunityWon WON = new OpportunityWon(DEAL, ACME, null, ANN, VALUE, "lead");
    private static final OpportunityLost LOST = new OpportunityLost(DEAL, ACME, null, ANN, VALUE, "lead", "Too dear");

    private static OpportunityOpened opened(@Nullable CompanyId company, @Nullable CustomerId customer) {
        return new OpportunityOpened(DEAL, "Deal", company, customer, ANN, VALUE, "lead", 10, DATE, null);
    }

    private static OpportunityStageChanged moved(String from, String to, int probability) {
        return new OpportunityStageChanged(DEAL, ACME, null, ANN, from, to, probability);
    }

    private static UserCreated user(UserId id) {
        var address = new EmailAddress(id + "@example.org");
        return new UserCreated(id, "Ann", address, List.of(), false, ZoneId.of("UTC"), Language.EN);
    }

    private static Scenario given(Event... facts) {
        var scenario = Scenario.of(
                        new OpportunityCatalog(), new CompanyCatalog(), new CustomerCatalog(), new UserCatalog())
                .given(user(ANN));
        return facts.length == 0 ? scenario : scenario.given(facts);
    }

    private static Outcome<?> open(Scenario scenario, @Nullable CompanyId company, @Nullable CustomerId customer) {
        return scenario.when(store -> new OpenOpportunityHandler(new Decisions(store), PIPELINE)
                .handle(new OpenOpportunity(DEAL, " Deal ", company, customer, ANN, VALUE, DATE)));
    }

    private static Outcome<?> move(Scenario scenario, String stage) {
        return scenario.when(
                store -> new ChangeOpportunityStageHandler(new Decisions(store), PIPELINE, Possessions.ANYBODYS)
                        .handle(new ChangeOpportunityStage(DEAL, stage, null)));
    }

    private static Outcome<?> reassign(Scenario scenario, UserId owner) {
        return change(scenario, new ReassignOpportunity(DEAL, owner, null), ReassignOpportunityHandler::new);
    }

    private static Outcome<?> win(Scenario scenario) {
        return scenario.when(store -> new WinOpportunityHandler(new Decisions(store), Possessions.ANYBODYS)
                .handle(new WinOpportunity(DEAL, null)));
    }

    private static Outcome<?> lose(Scenario scenario) {
        return scenario.when(store -> new LoseOpportunityHandler(new Decisions(store), Possessions.ANYBODYS)
                .handle(new LoseOpportunity(DEAL, " Too dear ", null)));
    }

    private static Outcome<?> copy(Scenario scenario, @Nullable LocalDate date) {
        return scenario.when(store -> new CloneOpportunityHandler(new Decisions(store), PIPELINE)
                .handle(new CloneOpportunity(DEAL, COPY, date, null, null)));
    }

    @Test
    void anOpportunityIsOpenedAtTheFirstStageWithItsTitleStripped() {
        open(given(COMPANY), ACME, null).then(OPENED);
        open(given(CUSTOMER), null, BOB).then(opened(null, BOB));
        open(given(COMPANY, CUSTOMER), ACME, BOB).then(opened(ACME, BOB));
    }

    @Test
    void anOpportunityIsOpenedOnce() {
        open(given(COMPANY, OPENED), ACME, null).thenRefusedBy(OpportunityRule.OPPORTUNITY_EXISTS);
    }

    @Test
    void noneIsOpenedAtACompanyThatIsNotThereOrArchived() {
        open(given(), ACME, null).thenRefusedBy(OpportunityRule.OPPORTUNITY_COMPANY_UNKNOWN);
        open(given(COMPANY, ARCHIVED), ACME, null).thenRefusedBy(OpportunityRule.OPPORTUNITY_COMPANY_ARCHIVED);
        open(given(COMPANY, ARCHIVED, CUSTOMER), ACME, BOB).thenRefusedBy(OpportunityRule.OPPORTUNITY_COMPANY_ARCHIVED);
    }

    @Test
    void noneIsOpenedAtACustomerWhoIsNotThereOrDeactivated() {
        var deactivated = new CustomerDeactivated(BOB, "Gone");
        open(given(COMPANY), ACME, BOB).thenRefusedBy(OpportunityRule.OPPORTUNITY_CUSTOMER_UNKNOWN);
        open(given(CUSTOMER, deactivated), null, BOB).thenRefusedBy(OpportunityRule.OPPORTUNITY_CUSTOMER_INACTIVE);
        open(given(CUSTOMER, deactivated, new CustomerReactivated(BOB)), null, BOB)
                .then(opened(null, BOB));
    }

    @Test
    void noneIsOpenedForWhoIsNoUserOrNotActive() {
        var nobody = new OpenOpportunity(DEAL, "Deal", ACME, null, EVE, VALUE, DATE);
        given(COMPANY)
                .when(store -> new OpenOpportunityHandler(new Decisions(store), PIPELINE).handle(nobody))
                .thenRefusedBy(OpportunityRule.OPPORTUNITY_OWNER_UNKNOWN);
        open(given(COMPANY, ANN_LEFT), ACME, null).thenRefusedBy(OpportunityRule.OPPORTUNITY_OWNER_INACTIVE);
        open(given(COMPANY, ANN_LEFT, new UserActivated(ANN, false)), ACME, null)
                .then(OPENED);
        open(given(COMPANY).meanwhile(ANN_LEFT), ACME, null).thenRefused(ConcurrencyException.class);
    }

    @Test
    void itIsGivenToAnotherActiveUser() {
        reassign(given(OPENED, user(EVE)), EVE).then(new OpportunityReassigned(DEAL, ACME, null, EVE));
        reassign(given(OPENED), EVE).thenRefusedBy(OpportunityRule.OPPORTUNITY_OWNER_UNKNOWN);
        reassign(given(OPENED, user(EVE), new UserDeactivated(EVE, false)), EVE)
                .thenRefusedBy(OpportunityRule.OPPORTUNITY_OWNER_INACTIVE);
        reassign(given(OPENED, user(EVE)).meanwhile(new UserDeactivated(EVE, false)), EVE)
                .thenRefused(ConcurrencyException.class);
    }

    @Test
    void whoseItIsAlreadyIsNoFactEvenWithoutThem() {
        reassign(given(OPENED), ANN).thenNothing();
        reassign(given(OPENED, ANN_LEFT), ANN).thenNothing();
    }

    @Test
    void allFactsAfterwardsSayWhoseItIsThen() {
        var given = new OpportunityReassigned(DEAL, ACME, null, EVE);
        win(given(OPENED, given)).then(new OpportunityWon(DEAL, ACME, null, EVE, VALUE, "lead"));
        move(given(OPENED, given), "qualified")
                .then(new OpportunityStageChanged(DEAL, ACME, null, EVE, "lead", "qualified", 25));
        change(given(OPENED, given), new ChangeOpportunityValue(DEAL, MORE, null), ChangeOpportunityValueHandler::new)
                .then(new OpportunityValueChanged(DEAL, ACME, null, EVE, MORE));
    }

    @Test
    void aCopyIsWhoseTheOriginalIsUnlessAnotherIsNamed() {
        var eves = new OpportunityOpened(COPY, "Deal (copy)", ACME, null, EVE, VALUE, "lead", 10, DATE, DEAL);
        copy(given(COMPANY, user(EVE), OPENED, new OpportunityReassigned(DEAL, ACME, null, EVE)), null)
                .then(eves);
        copy(given(COMPANY, OPENED, ANN_LEFT), null).thenRefusedBy(OpportunityRule.OPPORTUNITY_OWNER_INACTIVE);
        given(COMPANY, user(EVE), OPENED, ANN_LEFT)
                .when(store -> new CloneOpportunityHandler(new Decisions(store), PIPELINE)
                        .handle(new CloneOpportunity(DEAL, COPY, null, EVE, null)))
                .then(eves);
    }

    @Test
    void aCompanyThatIsArchivedMeanwhileIsInTheWay() {
        open(given(COMPANY).meanwhile(ARCHIVED), ACME, null).thenRefused(ConcurrencyException.class);
    }

    @Test
    void aCompanyThatIsRenamedMeanwhileIsNot() {
        open(given(COMPANY).meanwhile(new CompanyRenamed(ACME, "Acme Ltd")), ACME, null)
                .then(OPENED);
    }

    @Test
    void itMovesForwardsAndOneBack() {
        move(given(OPENED), "qualified").then(moved("lead", "qualified", 25));
        move(given(OPENED), "negotiation").then(moved("lead", "negotiation", 75));
        move(given(OPENED, moved("lead", "proposal", 50)), "qualified").then(moved("proposal", "qualified", 25));
    }

    @Test
    void itDoesNotMoveWhereThePipelineDoesNotLead() {
        var refusal = move(given(OPENED, moved("lead", "proposal", 50)), "lead")
                .thenRefusedBy(OpportunityRule.OPPORTUNITY_MOVE_ILLEGAL);
        assertThat(refusal.about()).containsExactly("proposal", "lead");
    }

    @Test
    void itDoesNotMoveToAStageThatThereIsNot() {
        move(given(OPENED), "demo").thenRefusedBy(OpportunityRule.OPPORTUNITY_STAGE_UNKNOWN);
        move(given(OPENED), "won").thenRefusedBy(OpportunityRule.OPPORTUNITY_STAGE_UNKNOWN);
    }

    @Test
    void itMovesAnywhereFromAStageThatThereIsNoLonger() {
        move(given(OPENED, moved("lead", "demo", 5)), "negotiation").then(moved("demo", "negotiation", 75));
    }

    @Test
    void theStageWhereItIsAlreadyIsNoFact() {
        move(given(OPENED), "lead").thenNothing();
        move(given(OPENED, moved("lead", "demo", 5)), "demo").thenNothing();
    }

    @Test
    void itsValueProbabilityAndDateChange() {
        change(given(OPENED), new ChangeOpportunityValue(DEAL, MORE, null), ChangeOpportunityValueHandler::new)
                .then(new OpportunityValueChanged(DEAL, ACME, null, ANN, MORE));
        change(
                        given(OPENED),
                        new ChangeOpportunityProbability(DEAL, 60, null),
                        ChangeOpportunityProbabilityHandler::new)
                .then(new OpportunityProbabilityChanged(DEAL, ACME, null, ANN, 60));
        change(given(OPENED), new RescheduleOpportunity(DEAL, LATER, null), RescheduleOpportunityHandler::new)
                .then(new OpportunityRescheduled(DEAL, ACME, null, ANN, LATER));
    }

    @Test
    void whatItHasAlreadyIsNoFact() {
        change(given(OPENED), new ChangeOpportunityValue(DEAL, VALUE, null), ChangeOpportunityValueHandler::new)
                .thenNothing();
        change(
                        given(OPENED),
                        new ChangeOpportunityProbability(DEAL, 10, null),
                        ChangeOpportunityProbabilityHandler::new)
                .thenNothing();
        change(given(OPENED), new RescheduleOpportunity(DEAL, DATE, null), RescheduleOpportunityHandler::new)
                .thenNothing();
    }

    @Test
    void aStageBringsItsProbabilityWhateverWasSaidBefore() {
        move(given(OPENED, new OpportunityProbabilityChanged(DEAL, ACME, null, ANN, 90)), "qualified")
                .then(moved("lead", "qualified", 25));
    }

    @Test
    void itIsWonAndLostWithItsValueAndStage() {
        win(given(OPENED)).then(WON);
        lose(given(OPENED)).then(LOST);
        win(given(OPENED, moved("lead", "proposal", 50), new OpportunityValueChanged(DEAL, ACME, null, ANN, MORE)))
                .then(new OpportunityWon(DEAL, ACME, null, ANN, MORE, "proposal"));
    }

    @Test
    void winningOrLosingAgainIsNoFact() {
        win(given(OPENED, WON)).thenNothing();
        lose(given(OPENED, LOST)).thenNothing();
    }

    @Test
    void whatIsWonIsNotLostNorTheOtherWayRound() {
        lose(given(OPENED, WON)).thenRefusedBy(OpportunityRule.OPPORTUNITY_CLOSED);
        win(given(OPENED, LOST)).thenRefusedBy(OpportunityRule.OPPORTUNITY_CLOSED);
    }

    /** Commands that change an opportunity. */
    static List<Function<Scenario, Outcome<?>>> changes() {
        return List.of(
                scenario -> move(scenario, "qualified"),
                scenario -> change(
                        scenario, new ChangeOpportunityValue(DEAL, MORE, null), ChangeOpportunityValueHandler::new),
                scenario -> change(
                        scenario,
                        new ChangeOpportunityProbability(DEAL, 60, null),
                        ChangeOpportunityProbabilityHandler::new),
                scenario -> reassign(scenario, EVE),
                scenario -> change(
                        scenario, new RescheduleOpportunity(DEAL, LATER, null), RescheduleOpportunityHandler::new));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsWonOrLostOrNeverWasIsNotChanged(Function<Scenario, Outcome<?>> change) {
        change.apply(given(OPENED, WON)).thenRefusedBy(OpportunityRule.OPPORTUNITY_CLOSED);
        change.apply(given(OPENED, LOST)).thenRefusedBy(OpportunityRule.OPPORTUNITY_CLOSED);
        change.apply(given()).thenRefusedBy(OpportunityRule.OPPORTUNITY_UNKNOWN);
    }

    @Test
    void whatNeverWasIsNeitherWonNorLostNorCopied() {
        win(given()).thenRefusedBy(OpportunityRule.OPPORTUNITY_UNKNOWN);
        lose(given()).thenRefusedBy(OpportunityRule.OPPORTUNITY_UNKNOWN);
        copy(given(), null).thenRefusedBy(OpportunityRule.OPPORTUNITY_UNKNOWN);
    }

    @Test
    void aCopyBeginsAtTheFirstStageWithTheValueOfItsOriginal() {
        copy(
                        given(
                                COMPANY,
                                OPENED,
                                moved("lead", "proposal", 50),
                                new OpportunityValueChanged(DEAL, ACME, null, ANN, MORE),
                                LOST),
                        LATER)
                .then(new OpportunityOpened(COPY, "Deal (copy)", ACME, null, ANN, MORE, "lead", 10, LATER, DEAL));
    }

    @Test
    void aCopyWithoutADateHasThatOfItsOriginal() {
        copy(given(CUSTOMER, opened(null, BOB)), null)
                .then(new OpportunityOpened(COPY, "Deal (copy)", null, BOB, ANN, VALUE, "lead", 10, DATE, DEAL));
    }

    @Test
    void theTitleOfACopyIsNotTooLong() {
        var longest = "\uD83D\uDE00".repeat(OpenOpportunity.MAX_TITLE);
        var original = new OpportunityOpened(DEAL, longest, ACME, null, ANN, VALUE, "lead", 10, DATE, null);

        var copied = copy(given(COMPANY, original), null).appended().getFirst().event();

        assertThat(((OpportunityOpened) copied).title())
                .isEqualTo("\uD83D\uDE00".repeat(OpenOpportunity.MAX_TITLE - 7) + " (copy)");
    }

    @Test
    void aCopyIsOpenedLikeAnyOther() {
        copy(given(COMPANY, OPENED, LOST, ARCHIVED), null).thenRefusedBy(OpportunityRule.OPPORTUNITY_COMPANY_ARCHIVED);
        copy(given(COMPANY, OPENED, LOST).meanwhile(ARCHIVED), null).thenRefused(ConcurrencyException.class);
        var copied = new OpportunityOpened(COPY, "Deal (copy)", ACME, null, ANN, VALUE, "lead", 10, DATE, DEAL);
        copy(given(COMPANY, OPENED, copied), null).thenRefusedBy(OpportunityRule.OPPORTUNITY_EXISTS);
    }

    @Test
    void aMoveWithAnOldVersionIsToldWhatCameSince() {
        var stale = given(OPENED)
                .when(store -> new ChangeOpportunityStageHandler(new Decisions(store), PIPELINE, Possessions.ANYBODYS)
                        .handle(new ChangeOpportunityStage(DEAL, "qualified", ContextVersion.nothingSeen())))
                .thenRefused(StaleContextException.class);
        assertThat(stale.changes()).hasSize(1);
    }

    private static <C extends Command> Outcome<?> change(
            Scenario scenario, C command, BiFunction<Decisions, Ownership, CommandHandler<C>> handler) {
        return scenario.when(store ->
                handler.apply(new Decisions(store), Possessions.ANYBODYS).handle(command));
    }
}
