package dev.kontor.page;

import dev.kontor.api.Caller;
import dev.kontor.api.QueryValues;
import dev.kontor.api.ReadModels;
import dev.kontor.crm.shared.Words;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.crm.shared.readmodel.EntityView;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.crm.shared.readmodel.SortKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Read models for pages: lists as their addresses ask for them, and one thing. */
@ApplicationScoped
public class PageLists {

    private static final int USUAL_SIZE = 25;
    private static final int MOST = 100;
    private static final int LAST_PAGE = 1_000_000;

    private EntityQueries queries;
    private ReadModels readModels;
    private Caller caller;
    private Asked asked;

    /** For the container's proxy. */
    protected PageLists() {}

    /** All parts by CDI. */
    @Inject
    public PageLists(EntityQueries queries, ReadModels readModels, Caller caller, Asked asked) {
        this.queries = queries;
        this.readModels = readModels;
        this.caller = caller;
        this.asked = asked;
    }

    /**
     * The page of a list that the address asks for.
     *
     * @param usual the order if none was asked for
     * @param address of the list's filters
     * @param filters what is asked of the list alone
     * @throws dev.kontor.api.InvalidRequestException if something that was asked for is not what it must be
     */
    public <R extends EntityRow<?>, V extends EntityView, S extends Enum<S> & SortKey> Listing<V> list(
            ReadModel<?, R, V> model, S usual, Address address, UnaryOperator<ListQuery> filters) {
        return list(model, usual, usual.latestFirst(), address, filters);
    }

    /**
     * The same for a list that begins with its latest, if no order was asked for; clients of the API ask for that.
     *
     * @throws dev.kontor.api.InvalidRequestException if something that was asked for is not what it must be
     */
    public <R extends EntityRow<?>, V extends EntityView, S extends Enum<S> & SortKey> Listing<V> latest(
            ReadModel<?, R, V> model, S usual, Address address, UnaryOperator<ListQuery> filters) {
        return list(model, usual, true, address, filters);
    }

    private <R extends EntityRow<?>, V extends EntityView, S extends Enum<S> & SortKey> Listing<V> list(
            ReadModel<?, R, V> model, S usual, boolean latestFirst, Address address, UnaryOperator<ListQuery> filters) {
        var sort = QueryValues.oneOf("sort", asked.text("sort"), usual);
        var direction = asked.text("direction");
        boolean descending = direction == null ? latestFirst && sort == usual : direction.equals("desc");
        int page = (int) asked.number("page", 0, 0, LAST_PAGE);
        int size = (int) asked.number("size", USUAL_SIZE, 1, MOST);
        readModels.await(model.projection(), asked.text("after"));
        var query = filters.apply(ListQuery.of(caller.tenant())).orderedBy(sort, descending);
        var found = queries.list(model, query, page, size);
        var here = address.with("sort", asked.text("sort"))
                .with("direction", direction)
                .with("size", asked.text("size"))
                .with("page", page == 0 ? null : page);
        return new Listing<>(found.items(), found.total(), page, size, Words.of(sort), descending, here);
    }

    /** One thing, not older than the address asks for. */
    public <R extends EntityRow<?>, V extends EntityView> Optional<V> one(ReadModel<?, R, V> model, UUID id) {
        readModels.await(model.projection(), asked.text("after"));
        return queries.one(model, caller.tenant(), id);
    }
}
