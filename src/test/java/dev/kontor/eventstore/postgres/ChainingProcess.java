package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.chain.Chain.Step;
import dev.kontor.eventstore.sample.Sample;
import java.util.concurrent.locks.LockSupport;

/** A process that chains the log in small steps until it is killed. */
public final class ChainingProcess {

    private ChainingProcess() {}

    /** Argument: JDBC URL. */
    public static void main(String[] arguments) {
        var node = new Node(arguments[0], Sample.serializer(), 2);
        var bound = new Bound(node, Database.TENANT);
        var chain = new PostgresChain(bound.entities(), "60s", 20);
        while (true) {
            if (bound.inNew(chain::link) != Step.MORE) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }
}
