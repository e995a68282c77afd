package dev.kontor.crm.activity.feed;

import dev.kontor.crm.activity.event.ActivityEvent.ThingKind;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of the activities is asked for.
 *
 * @param viewer who looks; null for somebody who is no user, and sees what is for the company
 * @param team only by members of this team; null for all
 * @param subjectKind only about things of this kind; empty for all
 * @param subjectId only about this thing; null for all
 * @param behind where to begin; null for the beginning
 */
record FeedQuery(
        @Nullable UUID viewer,
        @Nullable UUID team,
        Optional<ThingKind> subjectKind,
        @Nullable UUID subjectId,
        @Nullable FeedPlace behind) {

    /** All that somebody may see. */
    static FeedQuery by(@Nullable UUID viewer) {
        return new FeedQuery(viewer, null, Optional.empty(), null, null);
    }

    /** The same from a place on. */
    FeedQuery behind(@Nullable FeedPlace place) {
        return new FeedQuery(viewer, team, subjectKind, subjectId, place);
    }
}
