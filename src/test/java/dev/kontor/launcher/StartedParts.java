package dev.kontor.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** What a test run has started so far, in a directory that goes when the run ends. */
final class StartedParts {

    private final Checkout checkout;
    private @Nullable Path directory;
    private @Nullable Postgres postgres;
    private @Nullable Payara payara;
    private @Nullable Administrator administrator;
    private @Nullable OpenIdProvider provider;
    private @Nullable LaunchFailure failure;

    StartedParts(Checkout checkout) {
        this.checkout = checkout;
    }

    synchronized Postgres postgres() {
        if (postgres == null) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "kontor-test-closer"));
            directory = newDirectory();
            postgres = Postgres.start(directory, false);
            Published.of(postgres);
        }
        return postgres;
    }

    synchronized Payara payara() {
        if (failure != null) {
            throw failure;
        }
        if (payara == null) {
            Postgres database = postgres();
            administrator = Administrator.of(database);
            provider = OpenIdProvider.start();
            var settings = new HashMap<>(administrator.environment());
            settings.putAll(provider.environment());
            payara = Payara.prepare(checkout, directory, DomainPorts.free(), database, settings);
            start(payara);
            Published.of(payara);
        }
        return payara;
    }

    synchronized Administrator administrator() {
        payara();
        return administrator;
    }

    synchronized OpenIdProvider provider() {
        payara();
        return provider;
    }

    Keystore keystore() {
        payara();
        return postgres().keystore();
    }

    /** A server that failed to start once is not tried again for every test. */
    private void start(Payara server) {
        try {
            server.start();
            server.deploy(checkout.war());
        } catch (LaunchFailure e) {
            String log = String.join(System.lineSeparator(), server.lastWords());
            failure = new LaunchFailure(e.getMessage() + System.lineSeparator() + log, e);
            throw failure;
        }
    }

    private Path newDirectory() {
        try {
            Files.createDirectories(checkout.target());
            return Files.createTempDirectory(checkout.target(), "test-environment-");
        } catch (IOException e) {
            throw new LaunchFailure("Cannot write to " + checkout.target(), e);
        }
    }

    synchronized void close() {
        if (payara != null) {
            payara.close();
            payara = null;
        }
        if (provider != null) {
            provider.close();
            provider = null;
        }
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
        if (directory != null) {
            Directories.delete(directory);
            directory = null;
        }
    }
}
