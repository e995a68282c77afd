package dev.kontor.api.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** Sends bytes that no client would. */
record RawHttp(URI server, String authorization) {

    /**
     * The head of the answer; empty if the server just hung up.
     *
     * @param start method and target, as they are sent
     * @param headers further lines of the head, each with its end
     */
    String send(String start, String headers, byte[] body) {
        var head = start + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nConnection: close\r\nAuthorization: "
                + authorization + "\r\n" + headers + "\r\n";
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(head.getBytes(ISO_8859_1));
            out.write(body);
            out.flush();
            var answer = new String(socket.getInputStream().readNBytes(4_000), ISO_8859_1);
            return answer.split("\r\n\r\n", 2)[0];
        } catch (SocketException hungUp) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(start, e);
        }
    }
}
