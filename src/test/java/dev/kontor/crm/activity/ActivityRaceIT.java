package dev.kontor.crm.activity;

import static dev.kontor.crm.activity.ActivityFacts.NOON;
import static dev.kontor.crm.activity.ActivityFacts.aContact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.activity.event.ActivityEvent;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityCorrected;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityLogged;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityRemoved;
import dev.kontor.crm.activity.event.ActivityEvent.Kind;
import dev.kontor.crm.activity.event.ActivityEvent.Visibility;
import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.command.Command;
import dev.kontor.eventstore.command.CommandId;
import dev.kontor.eventstore.command.CommandRefusedException;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Pipeline;
import dev.kontor.eventstore.postgres.Crowd;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commands about activities that meet, on a real database. */
class ActivityRaceIT {

    private static final int ROUNDS = 30;
    private static final int THREADS = 6;

    private static MigratedDatabase database;
    private static Pipeline pipeline;

    @BeforeAll
    static void begin() {
        database = new MigratedDatabase();
        pipeline = Pipeline.of(database, List.of(ActivityFacts.catalogs()), store -> {
            var decisions = new Decisions(store);
            return List.of(
                    new LogActivityHandler(decisions),
                    new CorrectActivityHandler(decisions),
                    new RemoveActivityHandler(decisions));
        });
    }

    @AfterAll
    static void end() {
        pipeline.close();
        database.close();
    }

    private static ActivityDetails details(String title) {
        return new ActivityDetails(title, null, NOON, null, null, List.of());
    }

    private static LogActivity logging(UUID contact, ActivityId id) {
        return new LogActivity(id, aContact(contact), Kind.NOTE, null, details("Note"), Visibility.COMPANY, NOON);
    }

    private static long knownContact(UUID contact) {
        return pipeline.node()
                .call(Pipeline.ORIGIN, session -> session.store().append(List.of(ActivityFacts.contact(contact))))
                .lastPosition();
    }

    /** The position reached; 0 if the command was refused. */
    private static long send(Command command) {
        try {
            return pipeline.bus().send(command, CommandId.create()).outcome().position();
        } catch (CommandRefusedException refused) {
            return 0;
        }
    }

    private static List<EventEnvelope> factsAbout(ActivityId id) {
        return pipeline.node()
                .call(Pipeline.ORIGIN, session -> session.store().read(ActivityEvent.about(id)))
                .events();
    }

    @Test
    void ofManyWhoLogUnderOneIdOneDoes() {
        var contact = UUID.randomUUID();
        knownContact(contact);
        for (int round = 0; round < ROUNDS; round++) {
            var id = new ActivityId(UUID.randomUUID());
            var accepted = new AtomicInteger();
            Crowd.run(THREADS, number -> {
                if (send(logging(contact, id)) > 0) {
                    accepted.incrementAndGet();
                }
            });
            assertThat(accepted).hasValue(1);
            assertThat(factsAbout(id)).hasSize(1);
        }
    }

    @Test
    void nothingIsToldOfAnActivityOnceItIsRemoved() {
        var contact = UUID.randomUUID();
        knownContact(contact);
        int corrected = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var id = new ActivityId(UUID.randomUUID());
            send(logging(contact, id));
            Crowd.run(
                    THREADS,
                    number -> send(
                            number == 0
                                    ? new RemoveActivity(id, "Logged twice", null)
                                    : new CorrectActivity(id, details("Note " + number), null, NOON, null)));
            var facts = factsAbout(id);
            assertThat(facts.getLast().event()).as("the last word").isInstanceOf(ActivityRemoved.class);
            assertThat(facts)
                    .filteredOn(fact -> fact.event() instanceof ActivityRemoved)
                    .hasSize(1);
            corrected += (int) facts.stream()
                    .filter(fact -> fact.event() instanceof ActivityCorrected)
                    .count();
        }
        assertThat(corrected).as("some came before the removal, some after").isBetween(1, ROUNDS * (THREADS - 1) - 1);
    }

    @Test
    void anActivityIsNeverLoggedBeforeWhatItIsAboutIsThere() {
        int logged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var contact = UUID.randomUUID();
            var positions = new ConcurrentLinkedQueue<Long>();
            Crowd.run(THREADS, number -> {
                if (number == 0) {
                    knownContact(contact);
                } else {
                    positions.add(send(logging(contact, new ActivityId(UUID.randomUUID()))));
                }
            });
            long created = created(contact);
            assertThat(positions).allMatch(position -> position == 0 || position > created);
            logged += (int) positions.stream().filter(position -> position > 0).count();
        }
        assertThat(logged).as("some came after it, some before").isBetween(1, ROUNDS * (THREADS - 1) - 1);
    }

    private static long created(UUID contact) {
        return pipeline.facts().stream()
                .filter(fact -> fact.event() instanceof ContactCreated made
                        && made.contactId().value().equals(contact))
                .mapToLong(EventEnvelope::position)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoLogsAboutOneThingDoesNotWaitForAnotherWhoDoes() {
        var contact = UUID.randomUUID();
        knownContact(contact);
        var mine = new ActivityId(UUID.randomUUID());
        var others = new ActivityId(UUID.randomUUID());
        try (var open = pipeline.node().begin(Pipeline.ORIGIN)) {
            var unused = new LogActivityHandler(new Decisions(open.store())).handle(logging(contact, mine));
            pipeline.node().call(Pipeline.ORIGIN, session -> {
                session.entities()
                        .createNativeQuery("set local lock_timeout to '2s'")
                        .executeUpdate();
                return new LogActivityHandler(new Decisions(session.store())).handle(logging(contact, others));
            });
            assertThat(factsAbout(others)).hasSize(1);
            assertThat(factsAbout(mine)).as("not yet").isEmpty();
            open.commit();
        }
        assertThat(factsAbout(mine)).extracting(EventEnvelope::event).hasOnlyElementsOfType(ActivityLogged.class);
    }
}
