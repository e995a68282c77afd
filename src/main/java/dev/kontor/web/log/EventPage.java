package dev.kontor.web.log;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.api.Facts;
import dev.kontor.api.UnknownFactException;
import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.JsonText;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.stream.StreamName;
import dev.kontor.page.Address;
import dev.kontor.page.Asked;
import dev.kontor.page.Names;
import dev.kontor.page.PageBean;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One fact with all that is known of it, and what else the same request set off. Without a position it is the last one. */
@PageBean
@Shows("/web/log/event.xhtml")
@RolesAllowed({ADMIN, AUDITOR})
public class EventPage {

    private static final int MOST_SET_OFF = 200;

    /** Properties that name things and are no key of theirs. */
    private static final Map<String, String> OTHERS = Map.of(
            "survivorId", "contact",
            "duplicateId", "contact",
            "assigneeId", "user",
            "ownerId", "user",
            "authorId", "user");

    private EventSearch search;
    private Facts facts;
    private EventTypes types;
    private Asked asked;
    private Names names;
    private @Nullable EventEnvelope fact;
    private @Nullable List<CauseRow> setOff;

    /** For the container's proxy. */
    protected EventPage() {}

    /** All parts by CDI. */
    @Inject
    public EventPage(EventSearch search, Facts facts, EventTypes types, Asked asked, Names names) {
        this.search = search;
        this.facts = facts;
        this.types = types;
        this.asked = asked;
        this.names = names;
    }

    /**
     * The fact.
     *
     * @throws UnknownFactException if there is none at the position
     */
    public EventEnvelope getFact() {
        var known = fact;
        if (known == null) {
            long position = asked.number("position", 0, 0, Long.MAX_VALUE - 1);
            known = position == 0
                    ? search.older(Long.MAX_VALUE).orElseThrow(() -> new UnknownFactException(0))
                    : facts.at(position);
            fact = known;
        }
        return known;
    }

    /** Its payload, over lines. */
    public List<JsonPart> getPayload() {
        return JsonPart.of(JsonText.parse(getFact().payload()), kinds());
    }

    /** The things that it is about. */
    public List<EventRow.Subject> getSubjects() {
        return EventRow.subjects(getFact());
    }

    /** The streams that it is in. */
    public List<String> getStreams() {
        return StreamName.having(getFact());
    }

    /** Its link in the chain; empty if it has none yet. */
    public String getHash() {
        return search.linkOf(getFact().position()).map(Object::toString).orElse("");
    }

    /** The position of the fact before it; 0 for none. */
    public long getOlder() {
        return search.older(getFact().position()).map(EventEnvelope::position).orElse(0L);
    }

    /** The position of the fact behind it; 0 for none. */
    public long getNewer() {
        return search.newer(getFact().position()).map(EventEnvelope::position).orElse(0L);
    }

    /** What the same request set off, by what caused what. */
    public List<CauseRow> getSetOff() {
        var known = setOff;
        if (known == null) {
            var all = search.setOffBy(getFact().origin().correlationId(), MOST_SET_OFF);
            names.expectUsers(all.stream().map(one -> one.origin().user()));
            known = CauseRow.of(CauseNode.of(all));
            setOff = known;
        }
        return known;
    }

    /** The query of a list of events by one filter. */
    public Address only(String filter, String value) {
        return Address.empty().with(filter, value);
    }

    /** Whether the request set off more than is shown. */
    public boolean isMore() {
        return getSetOff().stream().filter(row -> row.fact() != null).count() >= MOST_SET_OFF;
    }

    private Map<String, String> kinds() {
        var kinds = new HashMap<>(OTHERS);
        Stream.concat(types.categories().stream(), Stream.of(getFact().type().category()))
                .filter(Category::hasEntities)
                .forEach(category -> kinds.put(category.key(), category.entity()));
        return kinds;
    }
}
