package dev.kontor.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Live streams over HTTP: what happens is told at once, in order, and each fact once, wherever a client goes on. */
class EventStreamIT {

    private static HttpClient client;

    @BeforeAll
    static void start() {
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @AfterAll
    static void stop() {
        client.shutdownNow();
    }

    private static String id(Api.Reply created) {
        return created.json().getString("id");
    }

    @Test
    void aFactIsToldAsSoonAsItIsThere() {
        try (var all = Sse.open(client, "all");
                var contacts = Sse.open(client, "contacts")) {
            all.await("open", sse -> true);
            var created = Api.create("Ada", Api.newEmail(), "X-Correlation-Id", "told");
            all.await(created.position());
            contacts.await(created.position());

            var message = all.messages().stream()
                    .filter(sent -> sent.id() == created.position())
                    .findFirst()
                    .orElseThrow();
            assertThat(message.type()).isEqualTo("ContactCreated");
            assertThat(message.data())
                    .contains("\"name\":\"Ada\"", "\"correlationId\":\"told\"", "\"position\":" + created.position())
                    .doesNotContain("tenant");
        }
    }

    @Test
    void theStreamOfAThingHasItsFactsAndNoOthers() {
        var ada = Api.create("Ada", Api.newEmail());
        var bob = Api.create("Bob", Api.newEmail());
        try (var stream = Sse.open(client, "contact-" + id(ada) + "?from=1")) {
            stream.await(ada.position());
            Api.send("PUT", "api/contacts/" + id(bob) + "/name", "{\"name\":\"Bob B\"}");
            var renamed = Api.send("PUT", "api/contacts/" + id(ada) + "/name", "{\"name\":\"Ada B\"}");
            stream.await(renamed.position());

            assertThat(stream.ids()).containsExactly(ada.position(), renamed.position());
        }
    }

    @Test
    void onlyTheTypesThatWereAskedForAreSent() {
        var ada = Api.create("Ada", Api.newEmail());
        var types = "?types=ContactRenamed,ContactArchived&from=" + ada.position();
        try (var stream = Sse.open(client, "contact-" + id(ada) + types)) {
            Api.send("PUT", "api/contacts/" + id(ada) + "/email", "{\"email\":\"" + Api.newEmail() + "\"}");
            Api.send("PUT", "api/contacts/" + id(ada) + "/name", "{\"name\":\"Ada B\"}");
            var archived = Api.send("POST", "api/contacts/" + id(ada) + "/archive", "");
            stream.await(archived.position());

            assertThat(stream.messages())
                    .extracting(Sse.Message::type)
                    .containsExactly("ContactRenamed", "ContactArchived");
        }
    }

    @Test
    void whoComesAgainGoesOnWhereItWas() {
        var first = Api.create("Ada", Api.newEmail()).position();
        var second = Api.create("Bob", Api.newEmail()).position();
        try (var stream = Sse.open(client, "all?from=1", "Last-Event-ID", Long.toString(first))) {
            stream.await(second);
            assertThat(stream.ids()).doesNotContain(first).contains(second);
        }
        try (var stream = Sse.open(client, "all?from=" + first)) {
            stream.await(second);
            assertThat(stream.ids()).startsWith(first);
        }
    }

    @Test
    void nothingIsLostOrRepeatedByComingAgainAndAgainBesideWriters() throws Exception {
        long before = Api.create("Before", Api.newEmail()).position();
        try (var writers = Executors.newFixedThreadPool(8)) {
            var written = IntStream.range(0, 8)
                    .mapToObj(writer -> writers.submit(() -> IntStream.range(0, 40)
                            .mapToLong(number ->
                                    Api.create("C" + number, Api.newEmail()).position())
                            .boxed()
                            .toList()))
                    .toList();
            var got = comeAgainUntil(before, before + 320);
            var expected = new ArrayList<Long>();
            for (var one : written) {
                expected.addAll(one.get());
            }
            assertThat(got).isSorted().doesNotHaveDuplicates().containsAll(expected);
        }
    }

    /** Breaks the connection off after some events, each time anew, and goes on with the last id. */
    private static List<Long> comeAgainUntil(long after, long last) {
        var got = new ArrayList<Long>();
        var seen = Long.toString(after);
        while (got.isEmpty() || got.getLast() < last) {
            try (var stream = Sse.open(client, "all", "Last-Event-ID", seen)) {
                int enough = ThreadLocalRandom.current().nextInt(1, 40);
                stream.await("some", sse -> sse.ids().size() >= enough || sse.lastPosition() >= last);
                // what came is taken whole: this is all that this connection has told
                synchronized (stream) {
                    got.addAll(stream.ids());
                    seen = got.getLast().toString();
                    stream.close();
                }
            }
        }
        return got;
    }

    @ParameterizedTest
    @CsvSource({
        "nothing,404,stream-unknown",
        "contact-,404,stream-unknown",
        "'',404,stream-unknown",
        "all?from=x,400,invalid-request",
        "all?from=-1,400,invalid-request",
        "all?types=Nothing,400,invalid-request",
        "all?from=9000000000,409,position-ahead"
    })
    void whatCannotBeFollowedIsAProblem(String stream, int status, String rule) {
        var answer = Sse.refused(client, stream);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("urn:kontor:problem:" + rule);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }
}
