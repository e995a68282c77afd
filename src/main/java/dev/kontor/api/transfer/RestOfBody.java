package dev.kontor.api.transfer;

import java.io.IOException;
import java.io.InputStream;

/**
 * A request's body that may not be read to its end. Clients read an answer only once they have sent all, so some of the
 * rest is read and thrown away; whoever sends more than that sees the connection end.
 *
 * @param lines the body
 */
record RestOfBody(InputStream lines) implements AutoCloseable {

    private static final long MOST = 64L * 1024 * 1024;

    @Override
    public void close() throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long thrown = 0;
        for (int read = lines.read(buffer); read >= 0 && thrown < MOST; read = lines.read(buffer)) {
            thrown += read;
        }
    }
}
