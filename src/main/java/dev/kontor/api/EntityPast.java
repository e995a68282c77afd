package dev.kontor.api;

import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.crm.shared.readmodel.EntityView;
import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.stream.StreamName.OfEntity;
import dev.kontor.eventstore.temporal.PointInLog;
import dev.kontor.eventstore.temporal.ReversedPeriodException;
import dev.kontor.eventstore.temporal.TemporalQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What things were and how they became what they are, over HTTP, from the log itself, in the same way for each. */
@ApplicationScoped
public class EntityPast {

    /** No thing that people change has nearly as many facts; each is folded. */
    private static final int MOST_LOOKED_THROUGH = 5000;

    private TemporalQueries past;
    private PastPoints points;
    private Facts facts;

    /** For the container's proxy. */
    protected EntityPast() {}

    /** All parts by CDI. */
    @Inject
    public EntityPast(TemporalQueries past, PastPoints points, Facts facts) {
        this.past = past;
        this.points = points;
        this.facts = facts;
    }

    /**
     * How a thing changed, fact by fact.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if there never was such a thing
     */
    public <E extends Event, R extends EntityRow<E>, V extends EntityView> EntityChanges history(
            ReadModel<E, R, V> model, UUID id, HistoryRange range) {
        int most = range.limit();
        var begin = points.point("from", range.from(), PointInLog.beginning());
        var end = points.point("to", range.to(), new PointInLog.Now());
        var found = inOrder(() -> past.changes(model.past(id), begin, end, most + 1));
        if (found.isEmpty()) {
            requireKnown(model, id);
        }
        var shown = found.stream()
                .limit(most)
                .map(change -> EntityChanges.Item.of(model, change))
                .toList();
        return new EntityChanges(shown, found.size() > most ? Map.of("next", next(shown, range.address())) : Map.of());
    }

    /**
     * How a thing changed of late, the latest first.
     *
     * @param most how many facts at most
     */
    public <E extends Event, R extends EntityRow<E>, V extends EntityView> List<EntityChanges.Item> latest(
            ReadModel<E, R, V> model, UUID id, int most) {
        var all = past.changes(model.past(id), PointInLog.beginning(), new PointInLog.Now(), MOST_LOOKED_THROUGH);
        return all.reversed().stream()
                .limit(most)
                .map(change -> EntityChanges.Item.of(model, change))
                .toList();
    }

    /** How a thing changed since a position, in order. */
    public <E extends Event, R extends EntityRow<E>, V extends EntityView> List<EntityChanges.Item> since(
            ReadModel<E, R, V> model, UUID id, long position) {
        return past
                .changes(model.past(id), new PointInLog.Position(position), new PointInLog.Now(), MOST_LOOKED_THROUGH)
                .stream()
                .map(change -> EntityChanges.Item.of(model, change))
                .toList();
    }

    /**
     * What differs of a thing between two points.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if there never was such a thing
     */
    public <E extends Event, R extends EntityRow<E>, V extends EntityView> EntityDifference difference(
            ReadModel<E, R, V> model, UUID id, PastRange range) {
        var begin = points.point("from", range.from(), PointInLog.beginning());
        var end = points.point("to", range.to(), new PointInLog.Now());
        var difference = inOrder(() -> past.difference(model.past(id), begin, end));
        if (difference.to().lastFact() == 0) {
            requireKnown(model, id);
        }
        return EntityDifference.of(model, difference);
    }

    /**
     * What happened to a thing.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if there never was such a thing
     */
    public FactPage facts(ReadModel<?, ?, ?> model, UUID id, FactRange range, UriInfo address) {
        var stream = new OfEntity(model.category(), id.toString()).text();
        var page = facts.of(stream, range);
        if (page.facts().isEmpty() && facts.of(stream, new FactRange()).facts().isEmpty()) {
            throw model.unknown().refusal(id);
        }
        return FactPage.of(page, address);
    }

    /** A thing that was not there then may be there now; one that never was is unknown. */
    private <E extends Event, R extends EntityRow<E>> void requireKnown(ReadModel<E, R, ?> model, UUID id) {
        if (past.asOf(model.past(id), new PointInLog.Now()).lastFact() == 0) {
            throw model.unknown().refusal(id);
        }
    }

    private static <T> T inOrder(Supplier<T> query) {
        try {
            return query.get();
        } catch (ReversedPeriodException e) {
            throw new InvalidRequestException("from", "invalid.after", "to");
        }
    }

    private static String next(List<EntityChanges.Item> shown, UriInfo address) {
        return Paths.of(address.getRequestUriBuilder()
                .replaceQueryParam("from", shown.getLast().fact().position())
                .build());
    }
}
