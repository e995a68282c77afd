package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever accepted appends did at once, they could have done one after the other, each with exactly the facts of its
 * context that its version stands for. The checker finds each guard missing.
 */
class SerializabilityIT {

    private Database database;

    @BeforeEach
    void create() {
        database = Database.create();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void acceptedAppendsSawAllThatPrecededThem() {
        work(Duration.ofSeconds(12));
    }

    @Test
    @Tag("soak")
    void acceptedAppendsSawAllThatPrecededThemForMinutes() {
        work(Duration.ofMinutes(3));
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_LOCKS", "LOOK_BEFORE_LOCKS"})
    void withAGuardMissingTheyDidNot(Sabotage sabotage) {
        database.sabotaged(sabotage);
        assertThat(new Workload(database).violations(8, Duration.ofSeconds(3), 1))
                .isNotEmpty();
    }

    private void work(Duration duration) {
        var workload = new Workload(database);
        assertThat(workload.violations(8, duration, System.nanoTime())).isEmpty();
        assertThat(workload.committed()).isGreaterThan(30);
    }
}
