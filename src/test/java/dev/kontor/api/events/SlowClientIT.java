package dev.kontor.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import java.net.http.HttpClient;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A client that does not read holds nobody up, holds little memory of the server, and misses nothing. */
@Tag("soak")
class SlowClientIT {

    /** Far more than the buffers of a connection and of a stream hold. */
    private static final int FACTS = 20_000;

    @Test
    void whoReadsLateGetsAllOfItAndNobodyElseWaits() {
        long before = Api.create("Before", Api.newEmail()).position();
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var writer = new BulkWriter();
                var slow = new SlowClient("contacts?from=" + (before + 1));
                var quick = Sse.open(client, "contacts?from=" + (before + 1));
                var quiet = Sse.open(client, "contact-nobody")) {
            var written = new ArrayList<Long>();
            while (written.size() < FACTS) {
                written.addAll(writer.write(500));
            }
            quick.await(written.getLast());
            assertThat(quick.ids()).containsAll(written).isSorted().doesNotHaveDuplicates();

            var late = slow.readUntil(written.getLast());
            assertThat(late).containsAll(written).isSorted().doesNotHaveDuplicates();

            quiet.await("alive", sse -> sse.beats() > 0);
            assertThat(quiet.lastPosition()).as("how far the log is").isGreaterThanOrEqualTo(before);
            assertThat(quiet.ids()).isEmpty();
            client.shutdownNow();
        }
    }
}
