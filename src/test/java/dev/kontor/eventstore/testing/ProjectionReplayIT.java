package dev.kontor.eventstore.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.postgres.Node;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A projection whose rows depend on more than the facts is found out, and the real tables are left alone. */
class ProjectionReplayIT {

    private static final Origin ORIGIN = new Origin("acme", "ann", "c", null, null);

    private final MigratedDatabase database = new MigratedDatabase();
    private final Node node = new Node(database.jdbcUrl(), Sample.serializer(), 2);

    private final List<EventEnvelope> facts = Scenario.of(() -> EventCatalog.permittedBy(Sample.class))
            .upcastBy(new Sample.NoteUpcaster())
            .given(NoteWritten.of("ann", "one"), NoteWritten.of("ann", "two"), NoteWritten.of("bob", "three"))
            .factsOf(ContextQuery.everything());

    @BeforeEach
    void makeTable() {
        node.call(
                ORIGIN,
                session -> session.entities()
                        .createNativeQuery("create table kontor.notes (author text, text text, mark text)")
                        .executeUpdate());
        node.call(
                ORIGIN,
                session -> session.entities()
                        .createNativeQuery("insert into kontor.notes values ('live', 'row', '')")
                        .executeUpdate());
    }

    @AfterEach
    void drop() {
        node.close();
        database.close();
    }

    /** Writes each note, with what an expression of SQL says of it. */
    public static final class Notes implements Projection {
        private final EntityManager entities;
        private final String mark;
        private int seen;

        Notes(EntityManager entities, String mark) {
            this.entities = entities;
            this.mark = mark;
        }

        @Override
        public String name() {
            return "notes";
        }

        @Override
        public Set<String> tables() {
            return Set.of("notes");
        }

        public void on(NoteWritten note) {
            seen++;
            entities.createNativeQuery("insert into notes select :author, :text, cast(%s as text)".formatted(mark))
                    .setParameter("author", note.author())
                    .setParameter("text", note.text())
                    .executeUpdate();
        }
    }

    private <R> R replay(BiFunction<ProjectionReplay, Notes, R> work, String mark) {
        return node.call(ORIGIN, session -> {
            var notes = new Notes(session.entities(), mark);
            var replay = new ProjectionReplay(
                    session.entities(), notes, Sample.serializer().types());
            return work.apply(replay, notes);
        });
    }

    private List<String> differences(String mark) {
        return replay((replay, notes) -> replay.differences(facts), mark);
    }

    @Test
    void theSameFactsGiveTheSameRows() {
        assertThat(differences("(select count(*) from notes)")).isEmpty();
    }

    @Test
    void theyAreAppliedTwice() {
        int seen = replay(
                (replay, notes) -> {
                    replay.differences(facts);
                    return notes.seen;
                },
                "''");
        assertThat(seen).isEqualTo(2 * facts.size());
    }

    @Test
    void aClockIsFound() {
        assertThat(differences("clock_timestamp()")).hasSize(6);
    }

    @Test
    void whoLooksAtTheLiveTableSeesItsOwnRowsOnly() {
        var rows = replay((replay, notes) -> replay.rows(facts), "''");
        assertThat(rows.get("notes")).hasSize(3).noneMatch(row -> row.contains("live"));
    }

    @Test
    void theRealTableIsLeftAlone() {
        differences("''");
        List<?> live = node.call(
                ORIGIN,
                session -> session.entities()
                        .createNativeQuery("select author from kontor.notes", String.class)
                        .getResultList());
        assertThat(live).isEqualTo(List.of("live"));
    }

    @Test
    void aProjectionWithoutTablesCannotBeTried() {
        Projection without = new WithoutTables();
        assertThatThrownBy(() -> node.call(
                        ORIGIN,
                        session -> new ProjectionReplay(
                                session.entities(), without, Sample.serializer().types())))
                .hasMessageContaining("names no tables");
    }

    /** Takes notes in and keeps nothing. */
    public static final class WithoutTables implements Projection {
        @Override
        public String name() {
            return "without";
        }

        public void on(NoteWritten note) {
            // nothing to keep
        }
    }
}
