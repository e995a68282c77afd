package dev.kontor.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Finds ports that nobody listens on. Another program can take one before it is used: check afterwards. */
final class Ports {

    /** A Payara domain takes its ports within this many from its port base. */
    private static final int DOMAIN_WIDTH = 100;

    private static final int LOWEST_BASE = 20_000;
    private static final int HIGHEST_BASE = 30_000;
    private static final int ATTEMPTS = 50;

    private Ports() {}

    /** A free port of the system's choice. */
    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LaunchFailure("No free port on the loopback address", e);
        }
    }

    /** The first of a row of free ports, below those that the system hands out by itself. */
    static int freeBase() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(LOWEST_BASE, HIGHEST_BASE);
            if (IntStream.range(base, base + DOMAIN_WIDTH).allMatch(Ports::isFree)) {
                return base;
            }
        }
        throw new LaunchFailure(
                "No " + DOMAIN_WIDTH + " free ports in a row between " + LOWEST_BASE + " and " + HIGHEST_BASE);
    }

    /** Whether a server could listen on this port of the loopback address right now. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
