package dev.kontor.api;

import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.crm.shared.readmodel.EntityView;
import dev.kontor.crm.shared.readmodel.Found;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.crm.shared.readmodel.SortKey;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.temporal.PointInLog;
import dev.kontor.eventstore.temporal.TemporalQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Read models over HTTP, in the same way for each: lists, and one thing as it is or as it was. */
@ApplicationScoped
public class EntityReads {

    private EntityQueries queries;
    private ReadModels readModels;
    private TemporalQueries past;
    private PastPoints points;
    private CompleteVersions versions;
    private Caller caller;

    /** For the container's proxy. */
    protected EntityReads() {}

    /** All parts by CDI. */
    @Inject
    public EntityReads(
            EntityQueries queries,
            ReadModels readModels,
            TemporalQueries past,
            PastPoints points,
            CompleteVersions versions,
            Caller caller) {
        this.queries = queries;
        this.readModels = readModels;
        this.past = past;
        this.points = points;
        this.versions = versions;
        this.caller = caller;
    }

    /**
     * A page of a list.
     *
     * @param sort the order if none was asked for
     * @param filters what is asked of the list alone
     * @throws InvalidRequestException if something that was asked for is not what it must be
     */
    public <R extends EntityRow<?>, V extends EntityView, S extends Enum<S> & SortKey> Page<V> page(
            ReadModel<?, R, V> model, ListRequest asked, S sort, UnaryOperator<ListQuery> filters) {
        var found = found(model, asked, sort, filters);
        return Page.of(found.items(), asked, found.total(), asked.address());
    }

    /** What is on a page, without the links to others. */
    <R extends EntityRow<?>, V extends EntityView, S extends Enum<S> & SortKey> Found<V> found(
            ReadModel<?, R, V> model, ListRequest asked, S sort, UnaryOperator<ListQuery> filters) {
        var query = asked.ordered(filters.apply(ListQuery.of(caller.tenant())), sort);
        int page = asked.page();
        int size = asked.size();
        readModels.await(model.projection(), asked.after());
        return queries.list(model, query, page, size);
    }

    /**
     * One thing. Its entity tag is the version that is complete up to the last fact which the row shows. The read
     * model is complete up to its checkpoint, which may be far above that; but between the two there is no fact of
     * this thing, so for its own facts both say the same, and the tag stays while the thing does. A command with this
     * tag is refused if the thing has any fact that the row did not show, however much the read model lags. The tag of
     * a past state says the same of what is shown then.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if there is no such thing
     */
    public <E extends Event, R extends EntityRow<E>, V extends EntityView> Response one(
            ReadModel<E, R, V> model, UUID id, OneRequest asked) {
        var view = find(model, id, asked).orElseThrow(() -> model.unknown().refusal(id));
        var tag = EntityTags.of(versions.upTo(view.position()));
        var response = EntityTags.matchesAny(asked.known(), tag) ? Response.notModified() : Response.ok(view);
        return response.header(HttpHeaders.ETAG, tag).build();
    }

    /** What is seen of one thing, without its entity tag. */
    <E extends Event, R extends EntityRow<E>, V extends EntityView> Optional<V> find(
            ReadModel<E, R, V> model, UUID id, OneRequest asked) {
        if (asked.asOf() == null) {
            readModels.await(model.projection(), asked.after());
            return queries.one(model, caller.tenant(), id);
        }
        var point = points.point("asOf", asked.asOf(), new PointInLog.Now());
        return model.seen(past.asOf(model.past(id), point).state());
    }
}
