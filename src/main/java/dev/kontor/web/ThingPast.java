package dev.kontor.web;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.EntityChanges.Item;
import dev.kontor.api.EntityPast;
import dev.kontor.api.PropertyChange;
import dev.kontor.page.Address;
import dev.kontor.page.Asked;
import dev.kontor.page.Names;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageTexts;
import dev.kontor.page.PastOfKind;
import dev.kontor.page.Shown;
import dev.kontor.page.ShownValues;
import dev.kontor.web.PastVersions.Property;
import dev.kontor.web.PastVersions.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A thing as it was, of whatever kind: {@code ?at=} names a position of the log, and without it the thing is as it is. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class ThingPast {

    /** As many versions as {@link EntityPast} looks through. */
    private static final int ALL = 5000;

    private static final int MOST_SHOWN = 300;

    /** What says nothing of the thing to people. */
    private static final Set<String> OF_PROGRAMS =
            Set.of("id", "createdAt", "changedAt", "position", "dueOrder", "subjectKind");

    private Instance<PastOfKind> kinds;
    private EntityPast past;
    private ShownValues values;
    private PageTexts texts;
    private Shown shown;
    private Names names;
    private Asked asked;
    private final Map<UUID, PastVersions> found = new HashMap<>();

    /** For the container's proxy. */
    protected ThingPast() {}

    /** All parts by CDI. */
    @Inject
    public ThingPast(
            @Any Instance<PastOfKind> kinds,
            EntityPast past,
            ShownValues values,
            PageTexts texts,
            Shown shown,
            Names names,
            Asked asked) {
        this.kinds = kinds;
        this.past = past;
        this.values = values;
        this.texts = texts;
        this.shown = shown;
        this.names = names;
        this.asked = asked;
    }

    /**
     * A thing's past.
     *
     * @param kind as the names of streams have it
     * @throws UnknownKindException if nobody knows things of the kind
     */
    public PastVersions of(String kind, UUID id) {
        var known = found.get(id);
        if (known == null) {
            known = versions(id, items(kind, id));
            found.put(id, known);
        }
        return known;
    }

    private List<Item> items(String kind, UUID id) {
        var source = kinds.stream()
                .filter(one -> one.model().category().entity().equals(kind))
                .findFirst()
                .orElseThrow(() -> new UnknownKindException(kind));
        source.require(id);
        return past.latest(source.model(), id, ALL).reversed();
    }

    private PastVersions versions(UUID id, List<Item> items) {
        if (items.isEmpty()) {
            return new PastVersions(List.of(), 0, true, List.of(), "");
        }
        names.expectUsers(items.stream().map(item -> item.fact().user()));
        int chosen = chosen(items);
        int begin = Math.clamp((long) chosen - MOST_SHOWN / 2, 0, Math.max(0, items.size() - MOST_SHOWN));
        var around = items.subList(begin, Math.min(items.size(), begin + MOST_SHOWN));
        return new PastVersions(
                IntStream.range(0, around.size())
                        .mapToObj(index -> version(id, around.get(index), begin + index + 1, items.size()))
                        .toList(),
                chosen - begin,
                chosen == items.size() - 1,
                properties(items.get(chosen).after(), items.getLast().after()),
                names.ofUser(items.getFirst().fact().user()));
    }

    /** What is asked for from before a thing was there is what it began as. */
    private int chosen(List<Item> items) {
        long at = asked.number("at", Long.MAX_VALUE, 0, Long.MAX_VALUE);
        long by = items.stream().filter(item -> item.fact().position() <= at).count();
        return (int) Math.max(0, by - 1);
    }

    private Version version(UUID id, Item item, int number, int all) {
        var fact = item.fact();
        var title = texts.ifKnown("fact.", fact.type());
        var user = names.ofUser(fact.user());
        var said = texts.of(
                "past.version",
                number,
                all,
                shown.date(shown.dayOf(fact.recordedAt())),
                shown.time(fact.recordedAt()),
                title,
                user);
        var address = Address.empty().with("id", id).with("at", number == all ? null : fact.position());
        return new Version(fact.position(), fact.recordedAt(), user, title, said, address);
    }

    private List<Property> properties(@Nullable Object then, @Nullable Object now) {
        var old = all(then);
        var young = all(now);
        return Stream.concat(old.keySet().stream(), young.keySet().stream())
                .distinct()
                .map(name -> property(name, old.get(name), young.get(name)))
                .sorted(Comparator.comparing(Property::changed).reversed().thenComparing(Property::name))
                .toList();
    }

    private Property property(String name, @Nullable JsonValue then, @Nullable JsonValue now) {
        return new Property(
                texts.ifKnown("property.", name),
                values.of(name, then),
                values.of(name, now),
                !Objects.equals(then, now));
    }

    /** What is seen of a thing, by property. */
    private static Map<String, JsonValue> all(@Nullable Object view) {
        return PropertyChange.between(null, view, OF_PROGRAMS).stream()
                .filter(property -> property.to() != null)
                .collect(Collectors.toMap(PropertyChange::property, property -> Objects.requireNonNull(property.to())));
    }
}
