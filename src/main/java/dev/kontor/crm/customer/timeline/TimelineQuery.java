package dev.kontor.crm.customer.timeline;

import dev.kontor.crm.customer.event.CustomerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a timeline are wanted, the latest first.
 *
 * @param tenant whose customer
 * @param customerId which customer
 * @param viewer the user who looks; null for somebody who is none, and sees of activities what is for the company
 * @param days only those of so many days until now; null for all
 * @param category only those of this one; null for all
 * @param before only those before this point
 * @param limit how many at most
 */
record TimelineQuery(
        String tenant,
        CustomerId customerId,
        @Nullable UUID viewer,
        @Nullable Integer days,
        @Nullable TimelineCategory category,
        Before before,
        int limit) {

    /**
     * A point in a timeline: where a page ended. Several entries may be of one instant, so it has a position too.
     *
     * @param happenedAt the instant; null for the end of time
     * @param position entries of that instant are before it if their position is smaller
     */
    record Before(@Nullable Instant happenedAt, long position) {

        /** The end of the timeline. */
        static final Before END = new Before(null, 0);
    }
}
