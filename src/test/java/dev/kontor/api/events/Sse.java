package dev.kontor.api.events;

import dev.kontor.api.Api;
import dev.kontor.launcher.TestEnvironment;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A client of one live stream, which remembers what it was sent. */
final class Sse implements Subscriber<String>, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * One event.
     *
     * @param id the position
     * @param type the type of the fact
     * @param data the fact
     */
    record Message(long id, String type, String data) {}

    private final List<Message> messages = new ArrayList<>();
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();
    private String id = "";
    private String type = "";
    private String data = "";
    private long beats;
    private boolean ended;

    /** Opens a stream and waits until it answers; headers come as names and values by turns. */
    static Sse open(HttpClient client, String stream, String... headers) {
        var sse = new Sse();
        var request = HttpRequest.newBuilder(URI.create(TestEnvironment.url() + "api/events/stream/" + stream))
                .header("Authorization", Api.bearer());
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        var unused = client.sendAsync(request.build(), BodyHandlers.fromLineSubscriber(sse));
        try {
            sse.subscription.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("No answer from " + stream, e);
        }
        return sse;
    }

    /** The answer to a request that is refused. */
    static HttpResponse<String> refused(HttpClient client, String stream, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(TestEnvironment.url() + "api/events/stream/" + stream))
                .header("Authorization", Api.bearer())
                .timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void onSubscribe(Subscription opened) {
        opened.request(Long.MAX_VALUE);
        subscription.complete(opened);
    }

    @Override
    public synchronized void onNext(String line) {
        if (line.isEmpty()) {
            dispatch();
        } else if (line.startsWith("id: ")) {
            id = line.substring(4);
        } else if (line.startsWith("event: ")) {
            type = line.substring(7);
        } else if (line.startsWith("data: ")) {
            data = line.substring(6);
        } else if (line.startsWith(": ")) {
            beats++;
        }
        notifyAll();
    }

    /** As the standard has it: what has no data is no event, but its id counts. */
    private void dispatch() {
        if (!data.isEmpty()) {
            messages.add(new Message(position(), type, data));
        }
        type = "";
        data = "";
    }

    @Override
    public synchronized void onError(Throwable failure) {
        ended = true;
        notifyAll();
    }

    @Override
    public synchronized void onComplete() {
        ended = true;
        notifyAll();
    }

    /** The positions sent so far. */
    synchronized List<Long> ids() {
        return messages.stream().map(Message::id).toList();
    }

    synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    /** What a browser would send as Last-Event-ID. */
    synchronized String lastEventId() {
        return id;
    }

    /** The position in it; 0 before the first. */
    synchronized long lastPosition() {
        return position();
    }

    private long position() {
        return Long.parseLong("0" + id.substring(id.indexOf('-') + 1));
    }

    synchronized long beats() {
        return beats;
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    /** Waits until a condition holds. */
    synchronized Sse await(String what, Predicate<Sse> condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!condition.test(this)) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("Not " + what + ", but " + messages.size() + " events");
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    /** Waits until a position was sent. */
    Sse await(long position) {
        return await(
                "at position " + position,
                sse -> !sse.messages.isEmpty() && sse.messages.getLast().id() >= position);
    }

    @Override
    public void close() {
        subscription.join().cancel();
    }
}
