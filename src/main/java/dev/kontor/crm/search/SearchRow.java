package dev.kontor.crm.search;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.JsonText;
import jakarta.json.JsonString;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is found of one thing. Named without a schema, as a rebuild needs it. */
@Entity
@Table(name = "search_entry")
@IdClass(SearchRow.Key.class)
@SuppressWarnings("UnusedVariable") // queries read what only JPA sees here
public class SearchRow {

    /**
     * A row's key.
     *
     * @param tenant whose it is
     * @param kind what it is
     * @param id which one
     */
    public record Key(String tenant, String kind, UUID id) {}

    @Id
    private String tenant;

    @Id
    private String kind;

    @Id
    private UUID id;

    private String title;
    private String subtitle;
    private String text;
    private boolean archived;
    private long position;
    private String parts;
    private String titleWords;
    private String words;

    @Nullable
    private String visibility;

    @Nullable
    private UUID author;

    /** For JPA. */
    protected SearchRow() {}

    /** A thing that is about to be found. */
    SearchRow(Key key) {
        tenant = key.tenant();
        kind = key.kind();
        id = key.id();
        parts = "{}";
        title = "";
        subtitle = "";
        text = "";
        titleWords = "";
        words = "";
    }

    /** Whose it is, if others may not find it. */
    SearchRow by(@Nullable UUID user) {
        author = user;
        return this;
    }

    /** Takes over what a fact changes. */
    void take(Edit edit, EventEnvelope fact) {
        var all = edit.insteadOfAll() ? new LinkedHashMap<String, String>() : parts();
        edit.parts().forEach((part, value) -> {
            if (value == null) {
                all.remove(part);
            } else {
                all.put(part, value);
            }
        });
        show(all);
        archived = edit.archived() == null ? archived : edit.archived();
        visibility = edit.visibility() == null ? visibility : edit.visibility();
        position = fact.position();
    }

    private Map<String, String> parts() {
        var all = new LinkedHashMap<String, String>();
        JsonText.parse(parts).forEach((part, value) -> all.put(part, ((JsonString) value).getString()));
        return all;
    }

    private void show(Map<String, String> all) {
        var json = JsonText.provider().createObjectBuilder();
        all.forEach(json::add);
        parts = json.build().toString();
        title = all.getOrDefault(Edit.TITLE, "");
        subtitle = all.getOrDefault(Edit.SUBTITLE, "");
        all.remove(Edit.TITLE);
        all.remove(Edit.SUBTITLE);
        text = String.join(" · ", all.values());
        titleWords = Words.stored(Stream.of(title, subtitle));
        words = Words.stored(Stream.of(text));
    }
}
