package dev.kontor.web;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.page.Address;
import dev.kontor.page.Asked;
import dev.kontor.page.Names;
import dev.kontor.page.PageBean;
import dev.kontor.page.Shown;
import dev.kontor.page.TimelineItem;
import dev.kontor.page.TimelineSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened with a thing, from all features that know something of it, day by day, the latest first. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class ThingTimeline {

    private static final int USUAL = 30;
    private static final int MOST = 1000;
    private static final String CATEGORY = "show";
    private static final String HOW_MANY = "entries";

    /**
     * What happened on a day.
     *
     * @param name of the day
     * @param items the latest first
     */
    public record Day(String name, List<TimelineItem> items) {

        public Day {
            items = List.copyOf(items);
        }
    }

    private Instance<TimelineSource> sources;
    private Asked asked;
    private Shown shown;
    private Names names;
    private @Nullable List<TimelineItem> found;

    /** For the container's proxy. */
    protected ThingTimeline() {}

    /** All parts by CDI. */
    @Inject
    public ThingTimeline(@Any Instance<TimelineSource> sources, Asked asked, Shown shown, Names names) {
        this.sources = sources;
        this.asked = asked;
        this.shown = shown;
        this.names = names;
    }

    /** The days on which something happened. */
    public List<Day> days(String kind, UUID id) {
        var byDay = new LinkedHashMap<LocalDate, List<TimelineItem>>();
        all(kind, id).stream()
                .filter(item -> getCategory().isEmpty() || item.category().equals(getCategory()))
                .limit(most())
                .forEach(item -> byDay.computeIfAbsent(shown.dayOf(item.happenedAt()), day -> new ArrayList<>())
                        .add(item));
        return byDay.values().stream()
                .map(items -> new Day(shown.day(items.getFirst().happenedAt()), items))
                .toList();
    }

    /** The categories that occur, in the order of the alphabet. */
    public List<String> categories(String kind, UUID id) {
        return all(kind, id).stream()
                .map(TimelineItem::category)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    /** Whether there is more than is shown. */
    public boolean more(String kind, UUID id) {
        return all(kind, id).size() > most();
    }

    /** The category that is shown alone; empty for all. */
    public String getCategory() {
        var category = asked.text(CATEGORY);
        return category == null ? "" : category;
    }

    /** The address that shows a category alone; an empty one for all. */
    public Address showing(UUID id, String category) {
        return Address.empty().with("id", id).with(CATEGORY, category);
    }

    /** The address that shows more. */
    public Address showingMore(UUID id) {
        return showing(id, getCategory()).with(HOW_MANY, Math.min(MOST, most() * 4));
    }

    private int most() {
        return (int) asked.number(HOW_MANY, USUAL, 1, MOST);
    }

    private List<TimelineItem> all(String kind, UUID id) {
        var known = found;
        if (known == null) {
            var told = new HashSet<String>();
            known = sources.stream()
                    .flatMap(source -> source.latest(kind, id, most() + 1).stream())
                    // of an activity, more than one feature tells
                    .filter(item -> told.add(item.key()))
                    .sorted(Comparator.comparing(TimelineItem::happenedAt).reversed())
                    .toList();
            names.expectUsers(known.stream().map(TimelineItem::user));
            found = known;
        }
        return known;
    }

    /** Has what happened meanwhile be looked for again. */
    public void forget() {
        found = null;
    }
}
