package dev.kontor.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import dev.kontor.eventstore.testing.Scenario;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model folds the facts of its own context, whatever else it is given. */
class DecisionModelTest {

    private record Balance(String account) implements DecisionModel<BigDecimal> {
        @Override
        public ContextQuery query() {
            return ContextQuery.of(AccountOpened.class, MoneyMoved.class).where(Sample.ACCOUNT, account);
        }

        @Override
        public BigDecimal initial() {
            return BigDecimal.ZERO;
        }

        @Override
        public BigDecimal apply(BigDecimal balance, Event event) {
            return switch ((Sample) event) {
                case MoneyMoved moved ->
                    moved.to().equals(account) ? balance.add(moved.amount()) : balance.subtract(moved.amount());
                case AccountOpened opened -> balance;
                case NoteWritten note -> throw new AssertionError("A note is no fact of this context: " + note);
            };
        }
    }

    private record Notes(String author) implements DecisionModel<List<String>> {
        @Override
        public ContextQuery query() {
            return ContextQuery.of(NoteWritten.class).where(Sample.AUTHOR, author);
        }

        @Override
        public List<String> initial() {
            return List.of();
        }

        @Override
        public List<String> apply(List<String> texts, Event event) {
            var all = new ArrayList<>(texts);
            all.add(((NoteWritten) event).text());
            return List.copyOf(all);
        }
    }

    private record Verdict(BigDecimal balance, List<String> notes) {}

    private static Scenario given() {
        return Scenario.of(() -> EventCatalog.permittedBy(Sample.class))
                .upcastBy(new Sample.NoteUpcaster())
                .given(
                        MoneyMoved.of("a", "b"),
                        NoteWritten.of("ann", "first"),
                        MoneyMoved.of("x", "y"),
                        NoteWritten.of("bob", "other"),
                        MoneyMoved.of("b", "a"),
                        MoneyMoved.of("a", "c"),
                        NoteWritten.of("ann", "second"));
    }

    @Test
    void noFactLeavesTheInitialState() {
        assertThat(given().fold(new Balance("nobody"))).isEqualByComparingTo("0");
    }

    @Test
    void onlyFactsOfTheContextCountInTheirOrder() {
        assertThat(given().fold(new Balance("a"))).isEqualByComparingTo("-10.00");
        assertThat(given().fold(new Notes("ann"))).containsExactly("first", "second");
    }

    @Test
    void aModelGivenAWiderContextPassesOverWhatIsNotItsOwn() {
        var everything = given().factsOf(ContextQuery.everything());

        assertThat(everything).hasSize(7);
        assertThat(new Balance("a").fold(everything)).isEqualByComparingTo("-10.00");
    }

    @Test
    void ofTwoModelsEachFoldsItsOwnFactsAndBothGuardTheAppend() {
        var both = new Balance("b").and(new Notes("ann"), Verdict::new);

        assertThat(given().fold(both)).isEqualTo(new Verdict(new BigDecimal("0.00"), List.of("first", "second")));
        assertThat(both.query()).isEqualTo(new Balance("b").query().or(new Notes("ann").query()));
    }

    @Test
    void threeModelsAreTwoAndOne() {
        var three = new Balance("b")
                .and(new Notes("ann"), Verdict::new)
                .and(new Notes("bob"), (verdict, notes) -> List.of(verdict.notes(), notes));

        assertThat(given().fold(three)).containsExactly(List.of("first", "second"), List.of("other"));
    }
}
