package dev.kontor.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line between a browser and the server, that can be cut: every connection ends, and no other begins. */
final class Line implements AutoCloseable {

    private final URI target;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Line(URI target, ServerSocket entrance) {
        this.target = target;
        this.entrance = entrance;
    }

    static Line to(URI target) throws IOException {
        var line = new Line(target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(line::accept);
        return line;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + entrance.getLocalPort() + target.getPath());
    }

    void cut() {
        cut = true;
        open.forEach(Line::end);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var near = entrance.accept();
                if (cut) {
                    end(near);
                } else {
                    connect(near, new Socket(target.getHost(), target.getPort()));
                }
            } catch (IOException e) {
                // it was closed, or the server took no connection: the browser comes again
            }
        }
    }

    private void connect(Socket near, Socket far) {
        open.add(near);
        open.add(far);
        Thread.ofVirtual().start(() -> carry(near, far));
        Thread.ofVirtual().start(() -> carry(far, near));
        if (cut) {
            cut();
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one end is gone, and so is the other
        } finally {
            end(from);
            end(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}
