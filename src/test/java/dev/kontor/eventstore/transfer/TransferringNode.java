package dev.kontor.eventstore.transfer;

import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.postgres.Bound;
import dev.kontor.eventstore.postgres.Incarnations;
import dev.kontor.eventstore.postgres.Node;
import dev.kontor.eventstore.postgres.PostgresErasures;
import dev.kontor.eventstore.postgres.PostgresEventStore;
import dev.kontor.eventstore.postgres.PostgresExportPages;
import dev.kontor.eventstore.postgres.PostgresImportedFacts;
import dev.kontor.eventstore.serialization.EventSerializer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A node of one tenant that exports and imports, without its server. */
@SuppressWarnings("ThreadLocalUsage") // each node has its own, and lives as long as its test
public final class TransferringNode implements AutoCloseable {

    private final Node node;
    private final Origin origin;
    private final Bound bound;
    private final EventStore store;
    private final LogExports exports;
    private final LogImports imports;

    /** A node on whose ground is nothing but what the test says. */
    public TransferringNode(
            String jdbcUrl, EventSerializer serializer, String tenant, Function<EventStore, ImportGround> ground) {
        this(jdbcUrl, serializer, tenant, ground, sound -> sound);
    }

    TransferringNode(
            String jdbcUrl,
            EventSerializer serializer,
            String tenant,
            Function<EventStore, ImportGround> ground,
            UnaryOperator<ImportedFacts> sabotage) {
        this.node = new Node(jdbcUrl, serializer, 12);
        this.origin = new Origin(tenant, "importer", "import", null, null);
        this.bound = new Bound(node, origin);
        var current = new PerThread(origin);
        this.store = new PostgresEventStore(
                bound.entities(), serializer, current::get, heard -> {}, "60s", new Incarnations());
        this.exports = new LogExports(new PostgresExportPages(bound.entities(), serializer), bound);
        this.imports = new LogImports(
                store,
                serializer,
                sabotage.apply(new PostgresImportedFacts(bound.entities())),
                new PostgresErasures(bound.entities(), serializer),
                bound,
                current,
                ground.apply(store));
    }

    public Node node() {
        return node;
    }

    /** Joins the transaction of {@link #inNew}. */
    public EventStore store() {
        return store;
    }

    public <T> T inNew(Supplier<T> work) {
        return bound.inNew(work);
    }

    Export begin(long from, String... types) {
        return exports.begin(origin.tenant(), from, Set.of(types));
    }

    /** An export from a position on, as text. */
    public String export(long from, String... types) {
        var out = new ByteArrayOutputStream();
        try {
            begin(from, types).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Imports a text. */
    public ImportReport read(String lines, EventIds ids) {
        return read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), ids);
    }

    ImportReport read(InputStream lines, EventIds ids) {
        try {
            return imports.read(lines, ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All facts of the tenant, in order. */
    public List<EventEnvelope> facts() {
        return node.call(origin, session -> session.log().readAfter(0, 100_000).events()).stream()
                .filter(fact -> fact.origin().tenant().equals(origin.tenant()))
                .toList();
    }

    @Override
    public void close() {
        node.close();
    }

    /** Requests are threads here. */
    private static final class PerThread extends CurrentOrigin {
        private final ThreadLocal<Origin> current;

        private PerThread(Origin origin) {
            this.current = ThreadLocal.withInitial(() -> origin);
        }

        @Override
        public Origin get() {
            return current.get();
        }

        @Override
        public Optional<String> tenant() {
            return Optional.of(get().tenant());
        }

        @Override
        public <T> T during(Origin temporary, Supplier<T> work) {
            var before = current.get();
            current.set(temporary);
            try {
                return work.get();
            } finally {
                current.set(before);
            }
        }
    }
}
