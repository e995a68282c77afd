package dev.kontor.eventstore.watermark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long readers have been held back, whether or not the role may see when a transaction began. */
class HoldsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Holds holds = new Holds();

    private static AppendUnderWay append(int process, long watermark, @Nullable Instant since) {
        return new AppendUnderWay(process, null, "kontor", "kontor", null, "active", since, watermark);
    }

    private static LogStanding standing(int second, AppendUnderWay... underWay) {
        return new LogStanding(NOON.plusSeconds(second), 7, 9, NOON, List.of(underWay));
    }

    @Test
    void nobodyHoldsAnythingBackWhereNoAppendIsUnderWay() {
        assertThat(holds.observe(standing(0))).isEmpty();
    }

    @Test
    void theBeginningOfTheTransactionCountsWhereItIsSeen() {
        var hold = holds.observe(standing(0, append(1, 7, NOON.minusSeconds(5))));

        assertThat(hold).map(Holds.Hold::lasted).contains(Duration.ofSeconds(5));
        assertThat(hold).map(Holds.Hold::waiting).contains(2L);
    }

    @Test
    void elseTheTimeSinceItWasFirstSeen() {
        assertThat(holds.observe(standing(0, append(1, 7, null))))
                .map(Holds.Hold::lasted)
                .contains(Duration.ZERO);
        assertThat(holds.observe(standing(4, append(1, 7, null))))
                .map(Holds.Hold::lasted)
                .contains(Duration.ofSeconds(4));
    }

    @Test
    void anotherAppendOfTheSameProcessBeginsAnew() {
        holds.observe(standing(0, append(1, 7, null)));
        assertThat(holds.observe(standing(4, append(1, 8, null))))
                .map(Holds.Hold::lasted)
                .contains(Duration.ZERO);
    }

    @Test
    void whoWasGoneBeginsAnew() {
        holds.observe(standing(0, append(1, 7, null)));
        holds.observe(standing(1));
        assertThat(holds.observe(standing(4, append(1, 7, null))))
                .map(Holds.Hold::lasted)
                .contains(Duration.ZERO);
    }

    @Test
    void clocksThatDifferMakeNoNegativeTime() {
        assertThat(holds.observe(standing(0, append(1, 7, NOON.plusSeconds(1)))))
                .map(Holds.Hold::lasted)
                .contains(Duration.ZERO);
    }

    @Test
    void whoItIsNamesNoAddress() {
        var append = new AppendUnderWay(12, null, "kontor", "app", "10.0.0.1", "idle in transaction", NOON, 7);
        assertThat(append.who()).isEqualTo("process 12, of kontor, as app, idle in transaction");
        var prepared = new AppendUnderWay(null, "g1", null, "app", null, null, NOON, 7);
        assertThat(prepared.who()).isEqualTo("prepared transaction g1, as app");
    }
}
