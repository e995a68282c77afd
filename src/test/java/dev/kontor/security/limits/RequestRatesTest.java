package dev.kontor.security.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.kontor.eventstore.postgres.Crowd;
import dev.kontor.security.identity.TooManyRequestsException;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestRatesTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RequestRates rates = new RequestRates(10, 5, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void send(String caller, int requests) {
        IntStream.range(0, requests).forEach(number -> rates.count(caller));
    }

    @Test
    void someSecondsMayComeAtOnceAndThenSoManyASecond() {
        send("ann", 50);
        assertThatExceptionOfType(TooManyRequestsException.class)
                .isThrownBy(() -> send("ann", 1))
                .satisfies(refused -> assertThat(refused.headers()).containsEntry("Retry-After", "1"));

        pass(Duration.ofSeconds(2));
        send("ann", 20);
        assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> send("ann", 1));
    }

    @Test
    void othersAreNotHeldUp() {
        send("ann", 50);
        assertThatNoException().isThrownBy(() -> send("bob", 50));
    }

    @Test
    void manyAtOnceAreNoMoreThanTheyMayBe() {
        var passed = new AtomicInteger();
        Crowd.run(
                8,
                thread -> IntStream.range(0, 20).forEach(number -> {
                    try {
                        rates.count("ann");
                        passed.incrementAndGet();
                    } catch (TooManyRequestsException refused) {
                        // counted by not being counted
                    }
                }));
        assertThat(passed).hasValue(50);
    }

    @Test
    void whoHasBeenQuietIsForgottenAndWhoHasNotIsNot() {
        send("ann", 50);
        IntStream.range(0, 10_000).forEach(number -> send("somebody " + number, 1));
        pass(Duration.ofMillis(200));
        send("one more", 1);

        assertThat(rates.remembered()).isLessThan(10);
        assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> send("ann", 3));
    }

    @Test
    void noneMeansNoLimit() {
        var unlimited = new RequestRates(0, 5, TimeMeter.SYSTEM_NANOTIME);
        assertThatNoException().isThrownBy(() -> IntStream.range(0, 1000).forEach(number -> unlimited.count("ann")));
    }
}
