package dev.kontor.eventstore.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.command.Transactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How far statistics are counted for whom. */
class EventStatisticsTest {

    /** A log that takes so many steps to count. */
    private static final class Backlog implements EventCounts {

        private final int steps;
        private int counted;

        Backlog(int steps) {
            this.steps = steps;
        }

        @Override
        public boolean count() {
            counted = Math.min(steps, counted + 1);
            return counted == steps;
        }

        @Override
        public Counted read(String tenant, int days) {
            return new Counted(
                    counted, LocalDate.EPOCH.plusDays(days), Map.of(tenant, 1L), Map.of(), Map.of(), List.of());
        }
    }

    private static final class InPlace implements Transactions {
        @Override
        public <T> T inNew(Supplier<T> work) {
            return work.get();
        }
    }

    private static EventStatistics statistics(Backlog backlog) {
        return new EventStatistics(backlog, new InPlace());
    }

    @Test
    void whoAsksIsToldOfAllThatHappened() {
        assertThat(statistics(new Backlog(3)).of("acme", 7))
                .isEqualTo(new EventCounts.Counted(
                        3, LocalDate.EPOCH.plusDays(7), Map.of("acme", 1L), Map.of(), Map.of(), List.of()));
    }

    @Test
    void whoAsksWhenVeryMuchIsNewDoesNotWaitForAllOfIt() {
        assertThat(statistics(new Backlog(1_000)).of("acme", 7).position()).isLessThan(10);
    }

    @Test
    void inTheBackgroundAllIsCounted() {
        var backlog = new Backlog(1_000);
        statistics(backlog).catchUp();
        assertThat(backlog.counted).isEqualTo(1_000);
    }

    @Test
    void theBackgroundEndsWithItsServer() {
        var backlog = new Backlog(1_000);
        Thread.currentThread().interrupt();
        statistics(backlog).catchUp();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(backlog.counted).isZero();
    }
}
