package dev.kontor.sample;

import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.postgres.Node;
import java.util.List;
import java.util.function.Supplier;

/** The batch writer on a node without its server. */
final class NodeWriter implements SampleWriter {

    private static final Transactions JOINED = new Transactions() {
        @Override
        public <T> T inNew(Supplier<T> work) {
            return work.get();
        }
    };

    private final Node node;
    private final Origin origin;
    private boolean begun;

    NodeWriter(Node node, Origin origin) {
        this.node = node;
        this.origin = origin;
    }

    @Override
    public int write(List<NewEvent> facts) {
        int stored = node.call(origin, session -> new BatchWriter(session.store(), JOINED, begun).write(facts));
        begun = true;
        return stored;
    }
}
