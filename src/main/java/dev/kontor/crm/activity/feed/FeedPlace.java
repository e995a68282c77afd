package dev.kontor.crm.activity.feed;

import dev.kontor.api.InvalidRequestException;
import dev.kontor.api.QueryValues;
import dev.kontor.crm.activity.ActivityView;
import dev.kontor.crm.shared.readmodel.ListQuery.Filter;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the feed, behind which a page begins. Several activities of one instant are ordered by their ids, so none
 * is on two pages or on none; new ones do not move it. As text it is {@code 2026-11-21T18:00:00Z}, or the same with an
 * underscore and an id.
 *
 * @param happenedAt behind all that happened later
 * @param id behind this one and those of the same instant with greater ids; null: behind none of that instant, which
 *     is passed over
 */
record FeedPlace(Instant happenedAt, @Nullable UUID id) implements Filter {

    /** The place of an activity. */
    static FeedPlace of(ActivityView activity) {
        return new FeedPlace(activity.happenedAt(), activity.id());
    }

    /**
     * The place that a query parameter names.
     *
     * @return null for none, which is the beginning
     * @throws InvalidRequestException if it is none
     */
    static @Nullable FeedPlace parse(String name, @Nullable String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        int end = given.indexOf('_');
        var time = QueryValues.instant(name, end < 0 ? given : given.substring(0, end));
        if (time == null) {
            throw new InvalidRequestException(name, "invalid.no-instant");
        }
        return new FeedPlace(time, end < 0 ? null : QueryValues.id(name, given.substring(end + 1)));
    }

    @Override
    public Predicate on(Root<?> row, CriteriaBuilder criteria) {
        var happened = row.<Instant>get("happenedAt");
        if (id == null) {
            return criteria.lessThan(happened, happenedAt);
        }
        // the first condition is what an index can begin at
        return criteria.and(
                criteria.lessThanOrEqualTo(happened, happenedAt),
                criteria.or(criteria.lessThan(happened, happenedAt), criteria.lessThan(row.<UUID>get("id"), id)));
    }

    /** As a query parameter. */
    @Override
    public String toString() {
        return id == null ? happenedAt.toString() : happenedAt + "_" + id;
    }
}
