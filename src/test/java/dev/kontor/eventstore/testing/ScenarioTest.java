package dev.kontor.eventstore.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenarios hold where the command does what they say, and tell the whole story where it does not. */
class ScenarioTest {

    private record OpenAccount(String account, String owner) {}

    private static final class AccountTakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AccountTakenException(String account) {
            super("The account " + account + " is taken.");
        }
    }

    /** A handler as features have them: read, decide, append what the decision gave. */
    private record OpenAccountHandler(EventStore store) {
        String handle(OpenAccount command) {
            var context = ContextQuery.of(AccountOpened.class).where(Sample.ACCOUNT, command.account());
            var known = store.read(context);
            for (var fact : known.events()) {
                if (((AccountOpened) fact.event()).owner().equals(command.owner())) {
                    return "was open";
                }
                throw new AccountTakenException(command.account());
            }
            store.append(List.of(AccountOpened.of(command.account(), command.owner())), context, known.version());
            return "opened";
        }
    }

    /** One that forgets its guard. */
    private static String openCarelessly(EventStore store) {
        store.append(List.of(AccountOpened.of("a", "ann")));
        return "opened";
    }

    private static Scenario scenario() {
        return Scenario.of(() -> EventCatalog.permittedBy(Sample.class)).upcastBy(new Sample.NoteUpcaster());
    }

    private static Outcome<String> opening(Scenario scenario, String account, String owner) {
        return scenario.when(store -> new OpenAccountHandler(store).handle(new OpenAccount(account, owner)));
    }

    @Test
    void newFactsAreThoseOfTheCommandAlone() {
        opening(scenario().given(AccountOpened.of("b", "bob")), "a", "ann")
                .then(AccountOpened.of("a", "ann"))
                .thenAnswer("opened");
    }

    @Test
    void aCommandMayHaveNothingToDo() {
        opening(scenario().given(AccountOpened.of("a", "ann")), "a", "ann")
                .thenNothing()
                .thenAnswer("was open");
    }

    @Test
    void aRefusalIsShownWithWhatItSays() {
        assertThat(opening(scenario().given(AccountOpened.of("a", "bob")), "a", "ann")
                        .thenRefused(AccountTakenException.class))
                .hasMessage("The account a is taken.");
    }

    @Test
    void aCommandIsRefusedIfItsContextChangesMeanwhile() {
        opening(scenario().meanwhile(AccountOpened.of("a", "bob")), "a", "ann").thenRefused(ConcurrencyException.class);
    }

    @Test
    void aCommandIsNotDisturbedByWhatElseHappensMeanwhile() {
        opening(scenario().meanwhile(AccountOpened.of("b", "bob")), "a", "ann").then(AccountOpened.of("a", "ann"));
    }

    @Test
    void aCommandWithoutAGuardIsFoundOut() {
        var outcome = scenario().meanwhile(AccountOpened.of("a", "bob")).when(ScenarioTest::openCarelessly);

        assertThatThrownBy(() -> outcome.thenRefused(ConcurrencyException.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected a refusal by ConcurrencyException")
                .hasMessageContaining("it was accepted");
    }

    @Test
    void theFactsAreStampedWithWhoeverActs() {
        var ann = new Origin("acme", "ann", "request-1", null, "command-1");
        var outcome = opening(scenario().as(ann), "a", "ann");

        assertThat(outcome.appended())
                .hasSize(1)
                .allSatisfy(fact -> assertThat(fact.origin()).isEqualTo(ann));
        assertThat(opening(scenario().given(AccountOpened.of("a", "bob")).as(ann), "a", "ann")
                        .appended())
                .as("what another tenant has is not seen")
                .hasSize(1);
    }

    @Test
    void factsOfEarlierReleasesAndEarlierTimesMayBeGiven() {
        var longAgo = Instant.parse("2020-01-01T00:00:00Z");
        var facts = scenario()
                .givenAsStored("NoteWritten", 1, "{\"by\":\"ann\",\"text\":\"old\"}")
                .givenAll(List.of(NewEvent.of(MoneyMoved.of("a", "b")).occurredAt(longAgo)))
                .factsOf(ContextQuery.everything());

        assertThat(facts.get(0).event()).isEqualTo(NoteWritten.of("ann", "old"));
        assertThat(facts.get(1).happenedAt()).isEqualTo(longAgo);
    }

    @Test
    void aFailureTellsWhatWasGivenExpectedAndThere() {
        var outcome = opening(scenario().given(AccountOpened.of("b", "bob")), "a", "ann");

        assertThatThrownBy(() -> outcome.then(AccountOpened.of("a", "cem")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Given
                          - AccountOpened[account=b, owner=bob, kind=PRIVATE, day=2026-11-01]
                        when the command was handled, expected the new facts
                          - AccountOpened[account=a, owner=cem, kind=PRIVATE, day=2026-11-01]
                        but the new facts were
                          - AccountOpened[account=a, owner=ann, kind=PRIVATE, day=2026-11-01]""");
    }

    @Test
    void anUnexpectedRefusalIsTheCauseOfTheFailure() {
        var outcome = opening(scenario().given(AccountOpened.of("a", "bob")), "a", "ann");

        assertThatThrownBy(outcome::thenNothing)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected no new fact")
                .hasMessageContaining("refused by")
                .hasMessageContaining("The account a is taken.")
                .hasCauseInstanceOf(AccountTakenException.class);
        assertThatThrownBy(() -> outcome.thenRefused(ConcurrencyException.class))
                .isInstanceOf(AssertionError.class)
                .hasCauseInstanceOf(AccountTakenException.class);
    }

    @Test
    void missingAndUnexpectedFactsAndAnswersFail() {
        var opened = opening(scenario(), "a", "ann");
        var nothing = opening(scenario().given(AccountOpened.of("a", "ann")), "a", "ann");

        assertThatThrownBy(opened::thenNothing)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Given no fact,");
        assertThatThrownBy(() -> nothing.then(AccountOpened.of("a", "ann")))
                .isInstanceOf(AssertionError.class)
                .hasMessageEndingWith("but there was no new fact");
        assertThatThrownBy(() -> nothing.thenAnswer("opened"))
                .isInstanceOf(AssertionError.class)
                .hasMessageEndingWith("but the answer was was open");
        assertThatThrownBy(opened::then).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRefusalThatLeftFactsBehindFails() {
        var outcome = scenario().when(store -> {
            openCarelessly(store);
            throw new AccountTakenException("a");
        });

        assertThatThrownBy(() -> outcome.thenRefused(AccountTakenException.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("and no fact")
                .hasMessageContaining("AccountOpened[account=a");
    }
}
