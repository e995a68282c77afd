package dev.kontor.eventstore.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import dev.kontor.eventstore.stream.UnknownStreamException;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stretch of the log is applied once more to a model that bears it. */
class ReplayIT {

    /** One row for each note; a row that is there stays. */
    private static final class NoteList implements Projection {
        private final EntityManager entities;

        NoteList(EntityManager entities) {
            this.entities = entities;
        }

        @Override
        public String name() {
            return AccountList.NAME;
        }

        @Override
        public boolean replayable() {
            return true;
        }

        /** A row, if it is not there. */
        @SuppressWarnings("unused") // found by its name
        public void on(NoteWritten note, EventEnvelope fact) {
            entities.createNativeQuery("insert into note_list values (:position, :text) on conflict do nothing")
                    .setParameter("position", fact.position())
                    .setParameter("text", note.text())
                    .executeUpdate();
        }
    }

    private final MigratedDatabase database = new MigratedDatabase();
    private RebuildingNode node;

    @BeforeEach
    void start() {
        node = new RebuildingNode(database, "one", self -> new NoteList(self.entities()));
        node.following().sql("create table kontor.note_list (position bigint primary key, text text)");
        node.following().engine().start();
    }

    @AfterEach
    void stop() {
        node.close();
        database.close();
    }

    private List<Long> rows() {
        return node.following().ask(Long.class, "select position from kontor.note_list order by position");
    }

    @Test
    void whatWasLostInTheRangeComesBackAndNothingElseChanges() {
        var written = node.following()
                .append(IntStream.range(0, 1200)
                        .mapToObj(n -> NoteWritten.of("ann", "note " + n))
                        .toList());
        node.follow(written.getLast());
        node.following().sql("delete from kontor.note_list");

        var job = node.work(node.control().replay(AccountList.NAME, 100, 700, null));
        assertThat(job)
                .returns(Job.Status.DONE, Job::status)
                .returns(1.0, Job::done)
                .returns(600L, done -> done.progress().events());
        assertThat(rows()).isEqualTo(written.subList(100, 700));
        node.work(node.control().replay(AccountList.NAME, 0, Long.MAX_VALUE, null));
        assertThat(rows()).isEqualTo(written);
        assertThat(node.following().subscriptions().one(AccountList.NAME).position())
                .isEqualTo(written.getLast());
    }

    @Test
    void onlyTheFactsOfAStreamIfOneIsNamed() {
        var written = node.following().append(List.of(NoteWritten.of("ann", "one"), NoteWritten.of("bob", "two")));
        node.follow(written.getLast());
        node.following().sql("delete from kontor.note_list");

        node.work(node.control().replay(AccountList.NAME, 0, 9, "account-1"));
        assertThat(rows()).isEmpty();
        node.work(node.control().replay(AccountList.NAME, 0, 9, "accounts"));
        assertThat(rows()).isEqualTo(written);
        assertThatThrownBy(() -> node.control().replay(AccountList.NAME, 0, 9, "nothing"))
                .isInstanceOf(UnknownStreamException.class);
    }

    @Test
    void whatTheModelHasNotComeToIsNotReplayed() {
        node.follow(
                node.following().append(List.of(NoteWritten.of("ann", "one"))).getLast());
        node.following().subscriptions().pause(AccountList.NAME);
        node.following().append(List.of(NoteWritten.of("ann", "two")));

        var job = node.work(node.control().replay(AccountList.NAME, 0, 2, null));
        assertThat(job.progress().goal()).isEqualTo(1);
        assertThat(rows()).containsExactly(1L);
    }
}
