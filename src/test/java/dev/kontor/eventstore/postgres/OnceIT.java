package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.DuplicateEventException;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A repeated event id lands once, whoever sends it at the same time and whatever crashed between. */
class OnceIT {

    private final UUID id = UUID.randomUUID();
    private final List<NewEvent> fact =
            List.of(NewEvent.of(AccountOpened.of("a", "owner")).withId(id));

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
    void ofSixteenWhoSendItAtOnceOneIsTaken() {
        assertThat(takenOf(16)).isEqualTo(1);
    }

    @Test
    void withoutTheUniqueIdAllAreTaken() {
        database.run("alter table kontor.event_id drop constraint event_id_once");
        assertThat(takenOf(16)).isEqualTo(16);
    }

    @Test
    void theSecondWaitsForTheFirstAndIsTakenIfThatCrashes() {
        try (var first = database.actor();
                var second = database.actor()) {
            first.with(store -> store.appendAll(fact));
            var append = second.begins(session -> session.store().appendAll(fact));
            assertThat(append.waits()).isTrue();
            database.run("select pg_terminate_backend(" + first.process() + ", 10000)");
            append.result();
            second.commits();
        }
        assertThat(database.count("event_log")).isEqualTo(1);
        assertThatThrownBy(() -> database.with(store -> store.appendAll(fact)))
                .isInstanceOf(DuplicateEventException.class);
    }

    @Test
    void idsGivenInOppositeOrderEvenByTwoTenantsMakeNoDeadlock() {
        var other = new dev.kontor.eventstore.Origin("other tenant", "user", "correlation", null, null);
        for (int round = 0; round < 30; round++) {
            var batch = IntStream.range(0, 40)
                    .mapToObj(number ->
                            NewEvent.of(AccountOpened.of("x", "owner")).withId(UUID.randomUUID()))
                    .toList();
            var failures = new java.util.concurrent.ConcurrentLinkedQueue<RuntimeException>();
            Crowd.run(4, number -> {
                try {
                    database.node()
                            .call(
                                    number % 2 == 0 ? Database.TENANT : other,
                                    s -> s.store().appendAll(number % 2 == 0 ? batch : batch.reversed()));
                } catch (RuntimeException e) {
                    failures.add(e);
                }
            });
            assertThat(failures).hasSize(3).allMatch(DuplicateEventException.class::isInstance);
        }
    }

    private int takenOf(int senders) {
        var taken = new AtomicInteger();
        Crowd.run(senders, number -> {
            try {
                database.with(store -> store.appendAll(fact));
                taken.incrementAndGet();
            } catch (DuplicateEventException e) {
                // another was first
            }
        });
        assertThat(database.count("event_log")).isEqualTo(taken.get());
        return taken.get();
    }
}
