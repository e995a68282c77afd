package dev.kontor.page;

import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.crm.shared.readmodel.EntityView;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.crm.shared.readmodel.ReadModel;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people call the things of one kind. The feature that has the things implements it; pages of all ask. */
public interface NamesOfKind {

    /** The kind, as the names of streams have it. */
    String kind();

    /** The names of some of them, in one query; what is not known has none. */
    Map<UUID, String> of(String tenant, Collection<UUID> ids);

    /** The names that a read model has. */
    static <R extends EntityRow<?>, V extends EntityView> Map<UUID, String> of(
            EntityQueries queries,
            ReadModel<?, R, V> model,
            String tenant,
            Collection<UUID> ids,
            Function<V, String> name) {
        return queries.first(model, ListQuery.of(tenant).in("id", ids), ids.size()).stream()
                .collect(Collectors.toMap(EntityView::id, name));
    }
}
