package dev.kontor.api.events;

import dev.kontor.api.Api;
import dev.kontor.launcher.TestEnvironment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client of a live stream that asks and does not read until it is told to: what it is sent stays where it is. */
final class SlowClient implements AutoCloseable {

    private final Socket socket = new Socket();

    SlowClient(String stream) {
        var url = TestEnvironment.url();
        try {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(url.getHost(), url.getPort()));
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write("GET /api/events/stream/%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n"
                            .formatted(stream, Api.bearer())
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads on until a position has come, and gives all that were sent. */
    List<Long> readUntil(long position) {
        var ids = new ArrayList<Long>();
        try {
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            long id = 0;
            while (ids.isEmpty() || ids.getLast() < position) {
                // lines of the chunked encoding in between are none of an event
                var line = lines.readLine();
                if (line == null) {
                    throw new AssertionError("Ended after " + ids.size() + " events");
                } else if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(line.indexOf('-') + 1));
                } else if (line.startsWith("data: ")) {
                    ids.add(id);
                }
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
