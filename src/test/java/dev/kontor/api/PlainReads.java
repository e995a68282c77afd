package dev.kontor.api;

import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.crm.shared.readmodel.EntityView;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.crm.shared.readmodel.SortKey;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.temporal.TemporalQueries;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;

/** The reads of all resources without what needs Jakarta REST: links of pages, and responses with entity tags. */
@NullUnmarked // one thing is read and left: there is nobody to answer
public class PlainReads extends EntityReads {

    public PlainReads(
            EntityQueries queries,
            ReadModels readModels,
            TemporalQueries past,
            PastPoints points,
            CompleteVersions versions,
            Caller caller) {
        super(queries, readModels, past, points, versions, caller);
    }

    @Override
    public <R extends EntityRow<?>, V extends EntityView, S extends Enum<S> & SortKey> Page<V> page(
            ReadModel<?, R, V> model, ListRequest asked, S sort, UnaryOperator<ListQuery> filters) {
        var found = found(model, asked, sort, filters);
        return new Page<>(found.items(), asked.page(), asked.size(), found.total(), Map.of());
    }

    @Override
    public <E extends Event, R extends EntityRow<E>, V extends EntityView> Response one(
            ReadModel<E, R, V> model, UUID id, OneRequest asked) {
        if (find(model, id, asked).isEmpty()) {
            throw model.unknown().refusal(id);
        }
        return null;
    }
}
