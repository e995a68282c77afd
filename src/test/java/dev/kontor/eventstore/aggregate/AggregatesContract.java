package dev.kontor.eventstore.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the repository of aggregates keeps, on every store. */
public abstract class AggregatesContract {

    protected static final AggregateType<String, Account> ACCOUNT = new Account.Kind();

    /** Runs work on the repository in a transaction of its own; the same cache serves all calls. */
    protected abstract <T> T with(Function<Aggregates, T> work);

    private Loaded<String, Account> load(String number) {
        return with(aggregates -> aggregates.load(ACCOUNT, number));
    }

    private boolean exists(String number) {
        return with(aggregates -> aggregates.exists(ACCOUNT, number));
    }

    private Loaded<String, Account> save(Loaded<String, Account> seen, List<? extends Event> facts) {
        return with(aggregates -> aggregates.save(seen, facts));
    }

    private Loaded<String, Account> open(String number) {
        var absent = with(aggregates -> aggregates.find(ACCOUNT, number));
        return save(absent, absent.state().open("ann"));
    }

    /** An account that has eight facts. */
    protected final Loaded<String, Account> payOften() {
        var current = open("a");
        for (int i = 0; i < 7; i++) {
            current = save(current, current.state().pay("b"));
        }
        return current;
    }

    @Test
    void whatIsSavedIsLoaded() {
        var opened = open("a");
        var paid = save(opened, opened.state().pay("b"));

        var loaded = load("a");

        assertThat(loaded.state()).isEqualTo(paid.state());
        assertThat(loaded.state().owner()).isEqualTo("ann");
        assertThat(loaded.state().balance()).isEqualByComparingTo("-10");
        assertThat(loaded.revision()).isEqualTo(paid.revision()).isEqualTo(2);
    }

    @Test
    void whatHasNoFactIsNotThere() {
        assertThat(exists("a")).isFalse();
        assertThatThrownBy(() -> load("a"))
                .isInstanceOf(AggregateUnknownException.class)
                .hasMessageContaining("account a");
        open("a");
        assertThat(exists("a")).isTrue();
        assertThat(exists("b")).isFalse();
    }

    @Test
    void itIsCreatedOnce() {
        var one = with(aggregates -> aggregates.find(ACCOUNT, "a"));
        var other = with(aggregates -> aggregates.find(ACCOUNT, "a"));
        save(one, one.state().open("ann"));

        assertThatThrownBy(() -> save(other, other.state().open("bob"))).isInstanceOf(ConcurrencyException.class);
        assertThat(load("a").state().owner()).isEqualTo("ann");
    }

    @Test
    void ofTwoWhoLoadedTheSameTheSecondIsRefused() {
        open("a");
        var one = load("a");
        var other = load("a");
        save(one, one.state().pay("b"));

        assertThatThrownBy(() -> save(other, other.state().pay("c"))).isInstanceOf(ConcurrencyException.class);
        assertThat(load("a").revision()).isEqualTo(2);
    }

    @Test
    void whatWasSavedCanBeSavedOn() {
        var seen = payOften();
        assertThat(load("a").state()).isEqualTo(seen.state());
        save(load("a"), List.of(MoneyMoved.of("a", "b")));
        assertThatThrownBy(() -> save(seen, seen.state().pay("b"))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void factsThatOthersAppendedAreItsFactsToo() {
        open("a");
        var seen = load("a");
        var other = open("b");
        save(other, List.of(MoneyMoved.of("b", "a")));

        assertThat(load("a").state().balance()).isEqualByComparingTo("10");
        assertThatThrownBy(() -> save(seen, seen.state().pay("b"))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void aRevisionThatIsInsistedOnMustBeTheCurrentOne() {
        open("a");
        for (long wrong : new long[] {0, 2}) {
            assertThatThrownBy(() ->
                            with(aggregates -> aggregates.save(ACCOUNT, "a", wrong, List.of(MoneyMoved.of("a", "b")))))
                    .isInstanceOfSatisfying(StaleAggregateException.class, stale -> {
                        assertThat(stale.expected()).isEqualTo(wrong);
                        assertThat(stale.current()).isEqualTo(1);
                    });
        }
        var saved = with(aggregates -> aggregates.save(ACCOUNT, "a", 1, List.of(MoneyMoved.of("a", "b"))));
        assertThat(saved.revision()).isEqualTo(2);
    }

    @Test
    void aFactThatIsNotItsOwnIsNotSaved() {
        var opened = open("a");

        assertThatThrownBy(() -> save(opened, List.of(MoneyMoved.of("a", "b"), MoneyMoved.of("x", "y"))))
                .isInstanceOf(ForeignFactException.class);
        assertThatThrownBy(() -> save(opened, List.of(NoteWritten.of("a", "a"))))
                .isInstanceOf(ForeignFactException.class);
        assertThat(load("a").revision()).isEqualTo(1);
    }

    @Test
    void nothingToSaveLeavesItAsItIs() {
        var opened = open("a");
        assertThat(save(opened, opened.state().open("bob"))).isSameAs(opened);
    }
}
