package dev.kontor.crm.activity;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.api.Caller;
import dev.kontor.crm.activity.event.ActivityEvent.Visibility;
import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.crm.shared.Words;
import dev.kontor.crm.shared.membership.Memberships;
import dev.kontor.crm.shared.readmodel.ListQuery.Filter;
import dev.kontor.eventstore.temporal.PointInLog;
import dev.kontor.eventstore.temporal.TemporalQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which activities the caller may see: those for the company, their own, and those for a team by somebody who shares one
 * with them. Administrators and auditors see all.
 */
@ApplicationScoped
public class ActivitySight {

    private Caller caller;
    private Memberships memberships;
    private TemporalQueries past;

    /** For the container's proxy. */
    protected ActivitySight() {}

    /**
     * All parts by CDI.
     *
     * @param past one activity by its facts, which a read model may not show yet
     */
    @Inject
    public ActivitySight(Caller caller, Memberships memberships, TemporalQueries past) {
        this.caller = caller;
        this.memberships = memberships;
        this.past = past;
    }

    /** The condition on rows that the caller may see. */
    Filter filter() {
        if (seesAll()) {
            return (row, criteria) -> criteria.conjunction();
        }
        var viewer = caller.userId().orElse(null);
        return visibleTo(viewer, viewer == null ? List.of() : memberships.matesOf(caller.tenant(), viewer));
    }

    /**
     * The condition on rows that somebody may see.
     *
     * @param viewer who looks; null for somebody who is no user
     * @param mates who shares a team with them
     */
    public static Filter visibleTo(@Nullable UUID viewer, List<UUID> mates) {
        var company = Words.of(Visibility.COMPANY);
        if (viewer == null) {
            return (row, criteria) -> criteria.equal(row.get("visibility"), company);
        }
        return (row, criteria) -> criteria.or(
                criteria.equal(row.get("visibility"), company),
                criteria.equal(row.get("author"), viewer),
                criteria.and(
                        criteria.equal(row.get("visibility"), Words.of(Visibility.TEAM)),
                        row.get("author").in(mates)));
    }

    /**
     * Has an activity that the caller may not see be as unknown as one that never was.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if they may not see it
     */
    void require(ActivityId id) {
        if (seesAll()) {
            return;
        }
        var known = past.asOf(Activities.MODEL.past(id.value()), new PointInLog.Now());
        if (Activities.MODEL.seen(known.state()).filter(this::sees).isEmpty()) {
            throw ActivityRule.ACTIVITY_UNKNOWN.refusal(id);
        }
    }

    private boolean sees(ActivityView activity) {
        if (activity.visibility().equals(Words.of(Visibility.COMPANY))) {
            return true;
        }
        var viewer = caller.userId().orElse(null);
        var author = activity.authorId();
        return viewer != null
                && author != null
                && (viewer.equals(author)
                        || (activity.visibility().equals(Words.of(Visibility.TEAM))
                                && memberships.matesOf(caller.tenant(), viewer).contains(author)));
    }

    private boolean seesAll() {
        return caller.is(ADMIN, AUDITOR);
    }
}
