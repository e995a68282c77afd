package dev.kontor.eventstore.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who fails again waits twice as long, up to a bound. */
class PaceTest {

    @ParameterizedTest
    @CsvSource({"0,0", "1,50", "2,100", "3,200", "7,3200", "8,5000", "11,5000", "1000000,5000"})
    void pausesDoubleUpToTheLongest(int failures, long millis) {
        assertThat(Pace.OF_JOBS.pause(failures)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void whoFollowsForGoodWaitsLongerThanAJobThatSomebodyWaitsFor() {
        assertThat(Pace.OF_SUBSCRIPTIONS.pause(100)).isEqualTo(Duration.ofSeconds(30));
    }
}
