package dev.kontor.web.log;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.api.InvalidRequestException;
import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.stream.FactFinder.Found;
import dev.kontor.eventstore.stream.FactFinder.Wanted;
import dev.kontor.eventstore.stream.UnknownStreamException;
import dev.kontor.page.Address;
import dev.kontor.page.Asked;
import dev.kontor.page.AskedTimes;
import dev.kontor.page.Names;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageTexts;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The log, the newest facts first, by what the address asks for. It is never counted: pages go by positions. */
@PageBean
@Shows("/web/log/events.xhtml")
@RolesAllowed({ADMIN, AUDITOR})
public class EventsPage {

    private static final int SIZE = 50;
    private static final List<String> FILTERS =
            List.of("stream", "type", "q", "user", "from", "to", "upTo", "correlation");

    private EventSearch search;
    private Asked asked;
    private AskedTimes times;
    private Names names;
    private PageTexts texts;
    private @Nullable Found found;
    private String problem = "";

    /** For the container's proxy. */
    protected EventsPage() {}

    /** All parts by CDI. */
    @Inject
    public EventsPage(EventSearch search, Asked asked, AskedTimes times, Names names, PageTexts texts) {
        this.search = search;
        this.asked = asked;
        this.times = times;
        this.names = names;
        this.texts = texts;
    }

    /** What was asked for, by name; what was not is empty. */
    public Map<String, String> getAsked() {
        return FILTERS.stream().collect(Collectors.toMap(name -> name, this::field));
    }

    /** Fields for times want to be told the time of a day that was asked for without. */
    private String field(String name) {
        return switch (name) {
            case "from" -> AskedTimes.withTime(text(name), "T00:00");
            case "to" -> AskedTimes.withTime(text(name), "T23:59");
            default -> text(name);
        };
    }

    /** Whether only some facts are asked for. */
    public boolean isFiltered() {
        return FILTERS.stream().anyMatch(name -> !text(name).isEmpty());
    }

    /** The facts, the newest first. */
    public List<EventRow> getItems() {
        var rows = found().facts().stream().map(EventRow::of).toList();
        names.expectUsers(rows.stream().map(EventRow::user));
        rows.stream()
                .flatMap(row -> row.subjects().stream())
                .forEach(subject -> names.expect(subject.kind(), Stream.ofNullable(subject.id())));
        return rows;
    }

    /** Positions of facts that could not be read. */
    public List<Long> getUnreadable() {
        return found().unreadable();
    }

    /** What is wrong with what was asked for; empty if nothing is. */
    public String getProblem() {
        found();
        return problem;
    }

    /** The address of older ones; an empty text if there are none. */
    public String getOlder() {
        var next = found().next();
        return next.isPresent() ? address().with("upTo", next.getAsLong() - 1).toString() : "";
    }

    /** Whether the page ends because enough was looked through, and not because it is full. */
    public boolean isCut() {
        return found().next().isPresent() && found().facts().size() < SIZE;
    }

    /** Down to which position was looked. */
    public long getThrough() {
        return found().next().orElse(1);
    }

    /** The address of the newest ones. */
    public Address getNewest() {
        return address().without("upTo");
    }

    /** The address of the page with one more filter. */
    public Address having(String name, String value) {
        return address().without("upTo").with(name, value);
    }

    private Address address() {
        var address = Address.empty();
        for (var name : FILTERS) {
            address = address.with(name, text(name));
        }
        return address;
    }

    private String text(String name) {
        return Objects.requireNonNullElse(asked.text(name), "");
    }

    private Found found() {
        var known = found;
        if (known == null) {
            known = find();
            found = known;
        }
        return known;
    }

    private Found find() {
        try {
            long before = asked.number("upTo", Long.MAX_VALUE - 1, 0, Long.MAX_VALUE - 1) + 1;
            return find(before, text("type").isEmpty() ? Set.of() : Set.of(text("type")));
        } catch (UnknownStreamException unknown) {
            problem = texts.of("events.no-stream", text("stream"));
        } catch (InvalidRequestException wrong) {
            problem =
                    texts.of("events.wrong", text(wrong.complaints().getFirst().field()));
        }
        return new Found(List.<EventEnvelope>of(), List.of(), OptionalLong.empty());
    }

    private Found find(long before, Set<String> types) {
        var wanted = new Wanted(
                asked.text("user"),
                times.begin("from"),
                times.end("to"),
                text("q").isEmpty() ? null : PayloadText.of(text("q")));
        if (!text("correlation").isEmpty()) {
            return search.findCorrelated(text("correlation"), types, wanted, before, SIZE);
        }
        return search.find(text("stream").isEmpty() ? Category.ALL : text("stream"), types, wanted, before, SIZE);
    }
}
