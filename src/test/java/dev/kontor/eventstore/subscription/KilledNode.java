package dev.kontor.eventstore.subscription;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A process that follows the log until it is killed. */
public final class KilledNode {

    static final String SOUND = "sound";

    private KilledNode() {}

    /** Arguments: JDBC URL, name of the node, and {@link #SOUND} or anything else for one with a guard missing. */
    public static void main(String[] arguments) {
        var node = new FollowingNode(
                arguments[0],
                arguments[1],
                self -> List.of(new Fold(self, "left"), new Fold(self, "right")),
                arguments[2].equals(SOUND) ? (self, sound) -> sound : Unguarded::withCheckpointApart);
        node.engine().start();
        while (true) {
            node.engine().tick();
            LockSupport.parkNanos(100_000_000);
        }
    }

    /** How many notes an author has written, and a digest that tells which and in which order. */
    public static final class Fold implements Projection {

        static final String TABLE = """
                create table kontor.fold (
                    name text not null, author text not null, notes integer not null, digest text not null,
                    primary key (name, author))
                """;

        private static final String APPLY = """
                insert into kontor.fold as f values (:name, :author, 1, md5('' || :position))
                on conflict (name, author) do update
                   set notes = f.notes + 1, digest = md5(f.digest || :position)
                """;

        private final FollowingNode node;
        private final String name;

        Fold(FollowingNode node, String name) {
            this.node = node;
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        /** Counts it. */
        public void on(NoteWritten note, EventEnvelope fact) {
            node.entities()
                    .createNativeQuery(APPLY)
                    .setParameter("name", name)
                    .setParameter("author", note.author())
                    .setParameter("position", Long.toString(fact.position()))
                    .executeUpdate();
        }
    }
}
