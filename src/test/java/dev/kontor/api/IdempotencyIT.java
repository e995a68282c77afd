package dev.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api.Reply;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A command under an idempotency key is done once and answered alike, however often and however fast it comes. */
class IdempotencyIT {

    private static final String KEY = "Idempotency-Key";

    @Test
    void aRepeatedCreationIsAnsweredAsTheFirstTime() {
        var key = UUID.randomUUID().toString();
        var email = Api.newEmail();
        var first = Api.create("Ada", email, KEY, key);
        var second = Api.create("Ada", email, KEY, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertSame(first, second);
        assertThat(history(first)).isEqualTo(1);
    }

    private static void assertSame(Reply first, Reply second) {
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Kontor-Position")).isEqualTo(first.header("Kontor-Position"));
    }

    private static long history(Reply created) {
        return Api.send("GET", "api/contacts/" + created.json().getString("id") + "/events", "")
                        .text()
                        .split("\"position\"", -1)
                        .length
                - 1L;
    }

    @Test
    void aRepeatIsAnsweredAsTheFirstTimeEvenIfTheWorldHasMovedOn() {
        var created = Api.create("Ada", Api.newEmail());
        var path = "api/contacts/" + created.json().getString("id") + "/name";
        var key = UUID.randomUUID().toString();
        var first = Api.send("PUT", path, "{\"name\":\"Ada B\"}", KEY, key, "If-Match", created.header("ETag"));
        Api.send("PUT", path, "{\"name\":\"Ada C\"}");
        var repeat = Api.send("PUT", path, "{\"name\":\"Ada B\"}", KEY, key, "If-Match", created.header("ETag"));

        assertSame(first, repeat);
        assertThat(history(created)).isEqualTo(3);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        var key = UUID.randomUUID().toString();
        var created = Api.create("Ada", Api.newEmail(), KEY, key);
        assertThat(created.status()).isEqualTo(201);

        var other = Api.create("Bob", Api.newEmail(), KEY, key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.rule()).isEqualTo("idempotency-key-reused");

        var path = "api/contacts/" + created.json().getString("id");
        assertThat(Api.send("POST", path + "/archive", "", KEY, key).status()).isEqualTo(422);
    }

    @Test
    void aRefusalIsNotRemembered() {
        var email = Api.newEmail();
        var holder = Api.create("Ada", email);
        var key = UUID.randomUUID().toString();
        assertThat(Api.create("Bob", email, KEY, key).rule()).isEqualTo("email-taken");

        Api.send("POST", "api/contacts/" + holder.json().getString("id") + "/archive", "");
        var accepted = Api.create("Bob", email, KEY, key);
        assertThat(accepted.status()).isEqualTo(201);
        assertThat(accepted.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void ofManyRepeatsAtOnceOneIsDone() throws Exception {
        var key = UUID.randomUUID().toString();
        var email = Api.newEmail();
        Callable<Reply> send = () -> Api.create("Ada", email, KEY, key);
        List<Reply> replies;
        try (var threads = Executors.newFixedThreadPool(16)) {
            replies = threads.invokeAll(Stream.generate(() -> send).limit(16).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(replies).extracting(Reply::status).containsOnly(201);
        assertThat(replies)
                .extracting(Reply::text)
                .containsOnly(replies.getFirst().text());
        assertThat(replies)
                .filteredOn(reply -> reply.header("Idempotency-Replayed").isEmpty())
                .hasSize(1);
        assertThat(history(replies.getFirst())).isEqualTo(1);
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        var refused = Api.create("Ada", Api.newEmail(), KEY, "k".repeat(201));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("\"field\":\"Idempotency-Key\"");
    }
}
