package dev.kontor.eventstore.subscription;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes down every note that it is shown, and fails at those that it was told to fail at. */
public class Notes implements Projection {

    /** With a check that is made in the commit only: of notes with the text "late", and only one "twin". */
    static final List<String> TABLE = List.of(
            "create table kontor.seen (position bigint not null, author text not null, text text not null,"
                    + " tenant text not null)",
            "create unique index seen_twin on kontor.seen (text) where text = 'twin'",
            """
            create function kontor.refuse_late() returns trigger language plpgsql as $$
            begin
                raise exception 'too late' using errcode = '23514';
            end $$
            """,
            """
            create constraint trigger seen_late after insert on kontor.seen deferrable initially deferred
                for each row when (new.text = 'late') execute function kontor.refuse_late()
            """);

    private final FollowingNode node;
    private final String name;
    private final boolean ordered;
    private final Set<String> poison = ConcurrentHashMap.newKeySet();

    Notes(FollowingNode node, String name, boolean ordered) {
        this.node = node;
        this.name = name;
        this.ordered = ordered;
    }

    void failAt(String... texts) {
        poison.addAll(List.of(texts));
    }

    void cure() {
        poison.clear();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return ordered && fact.event() instanceof NoteWritten note ? Optional.of(note.author()) : Optional.empty();
    }

    /** Writes it down. */
    public void on(NoteWritten note, EventEnvelope fact) {
        node.entities()
                .createNativeQuery("insert into kontor.seen values (:position, :author, :text, :tenant)")
                .setParameter("position", fact.position())
                .setParameter("author", note.author())
                .setParameter("text", note.text())
                .setParameter("tenant", node.origin().get().tenant())
                .executeUpdate();
        if (poison.contains(note.text())) {
            throw new IllegalStateException("Poison: " + note.text());
        }
        if (note.text().equals("deep")) {
            throw new StackOverflowError("too deep");
        }
    }
}
