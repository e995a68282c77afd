package dev.kontor.launcher;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of Kontor: what was started, in order, so that it can be ended in the opposite order. */
final class Run implements AutoCloseable {

    private final Checkout checkout;
    private final PrintStream out;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private @Nullable Payara payara;
    private volatile boolean ending;

    Run(Checkout checkout, PrintStream out) {
        this.checkout = checkout;
        this.out = out;
    }

    void start(List<String> arguments) {
        RunOptions options = RunOptions.parse(arguments, checkout);
        DataDirectory data = keep(DataDirectory.take(options.data()));
        data.endLeftovers();
        if (!Ports.isFree(options.httpPort())) {
            throw new LaunchFailure("Port " + options.httpPort() + " is taken; choose another with --http-port N");
        }
        if (options.fresh()) {
            data.empty();
        }
        out.println("PostgreSQL starts on " + data.path());
        Postgres postgres = keep(Postgres.start(data.path(), true));
        out.println("Payara starts");
        Payara server =
                keep(Payara.prepare(checkout, data.path(), DomainPorts.freeWithHttpOn(options.httpPort()), postgres));
        payara = server;
        server.start();
        out.println("Kontor is being deployed");
        server.deploy(checkout.war());
        out.println(Welcome.of(server, postgres));
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }

    void awaitEnd() {
        if (payara != null) {
            payara.awaitEnd();
        }
    }

    /** Says what went wrong, with the server's own words, unless we are ending anyway. */
    void fail(@Nullable String message) {
        if (ending) {
            return;
        }
        out.println();
        if (payara != null) {
            payara.lastWords().forEach(out::println);
            out.println("The whole log: " + payara.log().file());
        }
        out.println("Kontor did not start: " + message);
        if (payara != null) {
            payara.log().rootCause().ifPresent(cause -> out.println("The cause: " + cause));
        }
    }

    /** Ends all that was started, the last first. */
    @Override
    public synchronized void close() {
        ending = true;
        while (!started.isEmpty()) {
            AutoCloseable part = started.pop();
            try {
                part.close();
            } catch (Exception e) {
                out.println("Could not end " + part.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
        out.println("Kontor has ended");
    }
}
