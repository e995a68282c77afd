package dev.kontor.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.opportunity.SalesPipeline;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.postgres.Node;
import dev.kontor.sample.SampleOrder.Through;
import dev.kontor.sample.SampleRun.Status;
import dev.kontor.sample.story.History;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast sample data is made up, and stored in batches; {@code -Dkontor.sample.events} says of how many facts. */
@Tag("soak")
class SampleRateIT {

    private static final int EVENTS = Integer.getInteger("kontor.sample.events", 1_000_000);
    private static final LocalDate END = LocalDate.of(2026, 11, 1);

    @Test
    void ofMakingUpAndOfStoring() {
        var made = made();
        try (var database = new MigratedDatabase();
                var node = new Node(database.jdbcUrl(), Assembly.serializer())) {
            var run = new SampleRun(UUID.randomUUID(), new SampleOrder(42, EVENTS, END, Through.BATCH));
            run.work(history(), new NodeWriter(node, new Origin("acme", "ann", "correlation", null, null)));
            System.out.printf(
                    "%,d facts: made up %,.0f a second, made up and stored %,.0f a second%n",
                    EVENTS, made, run.eventsPerSecond());
            assertThat(run.status()).isEqualTo(Status.DONE);
            assertThat(run.stored()).isEqualTo(EVENTS);
        }
    }

    private static double made() {
        long start = System.nanoTime();
        var history = history();
        int count = 0;
        while (history.hasNext()) {
            assertThat(history.next()).isNotNull();
            count++;
        }
        return count * 1e9 / (System.nanoTime() - start);
    }

    private static History history() {
        return new History(42, EVENTS, END, SalesPipeline.parse(SalesPipeline.USUAL));
    }
}
