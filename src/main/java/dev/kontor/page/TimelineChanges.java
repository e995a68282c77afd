package dev.kontor.page;

import dev.kontor.api.EntityChanges.Item;
import dev.kontor.api.EntityPast;
import dev.kontor.api.PropertyChange;
import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.crm.shared.readmodel.EntityView;
import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.eventstore.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A thing's own facts as entries of its timeline: what changed from what to what. */
@ApplicationScoped
public class TimelineChanges {

    /** What says nothing to people: the ids of things are told by their names elsewhere. */
    private static final Set<String> OF_PROGRAMS = Set.of("id", "createdAt", "dueOrder", "subjectKind");

    private EntityPast past;
    private PageTexts texts;
    private ShownValues values;

    /** For the container's proxy. */
    protected TimelineChanges() {}

    /** All parts by CDI. */
    @Inject
    public TimelineChanges(EntityPast past, PageTexts texts, ShownValues values) {
        this.past = past;
        this.texts = texts;
        this.values = values;
    }

    /** The latest changes of a thing, the newest first. */
    public <E extends Event, R extends EntityRow<E>, V extends EntityView> List<TimelineItem> of(
            ReadModel<E, R, V> model, UUID id, int most) {
        return past.latest(model, id, most).stream().map(this::item).toList();
    }

    /** What others changed of a thing since a page showed it, the oldest first. */
    public <E extends Event, R extends EntityRow<E>, V extends EntityView> List<TimelineItem> since(
            ReadModel<E, R, V> model, UUID id, long position) {
        return past.since(model, id, position).stream().map(this::item).toList();
    }

    private TimelineItem item(Item change) {
        var fact = change.fact();
        var looks = FactLooks.of(fact.type());
        return new TimelineItem(
                "fact-" + fact.position(),
                fact.occurredAt() == null ? fact.recordedAt() : fact.occurredAt(),
                "system",
                looks.icon(),
                looks.colour(),
                texts.ifKnown("fact.", fact.type()),
                null,
                fact.user(),
                change.changes().stream()
                        .filter(property -> !OF_PROGRAMS.contains(property.property()))
                        .map(this::detail)
                        .toList());
    }

    private TimelineItem.Detail detail(PropertyChange change) {
        return new TimelineItem.Detail(
                texts.ifKnown("property.", change.property()),
                values.of(change.property(), change.from()),
                values.of(change.property(), change.to()));
    }
}
