package dev.kontor.api.events;

import dev.kontor.api.Api;
import dev.kontor.launcher.TestEnvironment;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/** A client of a live stream that remembers no more than the positions: there may be many of them. */
final class Counting implements Subscriber<String> {

    private static final long PATIENCE_MILLIS = 120_000;

    private final String name;
    private final List<Long> ids = new ArrayList<>();
    private long id;
    private boolean opened;
    private String failure = "";

    private Counting(String name) {
        this.name = name;
    }

    /** Opens a stream after a position and waits until it answers. */
    static Counting open(HttpClient client, String stream, long after) {
        var counting = new Counting(stream);
        var request = HttpRequest.newBuilder(URI.create(TestEnvironment.url() + "api/events/stream/" + stream))
                .header("Authorization", Api.bearer())
                .header("Last-Event-ID", Long.toString(after))
                .build();
        var unused = client.sendAsync(request, BodyHandlers.fromLineSubscriber(counting));
        counting.await(0);
        return counting;
    }

    String name() {
        return name;
    }

    @Override
    public synchronized void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
        opened = true;
        notifyAll();
    }

    @Override
    public synchronized void onNext(String line) {
        if (line.startsWith("id: ")) {
            id = Long.parseLong(line.substring(line.indexOf('-') + 1));
        } else if (line.startsWith("data: ")) {
            ids.add(id);
            notifyAll();
        }
    }

    @Override
    public synchronized void onError(Throwable thrown) {
        failure = thrown.toString();
        notifyAll();
    }

    @Override
    public synchronized void onComplete() {
        failure = "ended";
        notifyAll();
    }

    synchronized long count() {
        return ids.size();
    }

    /** Waits until it is open and so many events have come, and gives their positions. */
    synchronized List<Long> await(int events) {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        try {
            while ((!opened || ids.size() < events) && failure.isEmpty()) {
                long left = deadline - System.currentTimeMillis();
                if (left <= 0) {
                    break;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (!failure.isEmpty() || !opened) {
            throw new AssertionError(name + " has " + ids.size() + " events: " + failure);
        }
        return List.copyOf(ids);
    }
}
