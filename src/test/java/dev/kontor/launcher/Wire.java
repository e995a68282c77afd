package dev.kontor.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** What connections to the database go through, so that a test can cut them, and move the database to another port. */
final class Wire implements AutoCloseable {

    /** What PostgreSQL's answer to a commit has in it. */
    private static final String COMMITTED = "COMMIT";

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger withheld = new AtomicInteger();
    private volatile int target;
    private volatile int oneIn;

    /** @param target the port of the database */
    Wire(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Has connections go to another port from now on. */
    void to(int port) {
        target = port;
    }

    /** Cuts all connections. */
    void cut() {
        open.forEach(Wire::close);
    }

    /**
     * Cuts connections when PostgreSQL has committed, before the client learns of it.
     *
     * @param often one in so many commits; 0 for none
     */
    void withholdCommits(int often) {
        oneIn = often;
    }

    /** After how many commits connections were cut. */
    int withheld() {
        return withheld.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                join(door.accept());
            } catch (IOException e) {
                // the door is shut, or nobody is at home: the client learns by the end of its connection
            }
        }
    }

    private void join(Socket client) throws IOException {
        open.add(client);
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            Thread.ofVirtual().start(() -> pump(client, server, false));
            Thread.ofVirtual().start(() -> pump(server, client, true));
        } catch (IOException e) {
            close(client);
            throw e;
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            pump(from.getInputStream(), to.getOutputStream(), answers);
        } catch (IOException e) {
            // cut
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void pump(InputStream in, OutputStream out, boolean answers) throws IOException {
        var buffer = new byte[16_384];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            if (answers && isToBeWithheld(buffer, count)) {
                withheld.incrementAndGet();
                return;
            }
            out.write(buffer, 0, count);
        }
    }

    private boolean isToBeWithheld(byte[] buffer, int count) {
        int often = oneIn;
        return often > 0
                && new String(buffer, 0, count, StandardCharsets.ISO_8859_1).contains(COMMITTED)
                && ThreadLocalRandom.current().nextInt(often) == 0;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
