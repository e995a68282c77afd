/**
 * The feed of activities: what one user may see of them, newest first.
 *
 * <p>Everybody sees what is for the company, an author sees all of their own, and what is for a team is seen by whoever
 * shares a team with the author now: who comes to a team sees what its members wrote before, who leaves it does not see
 * it any more. What is removed is not in the feed.
 *
 * <p>It reads the rows of {@link dev.kontor.crm.activity.ActivityProjection}, and who is in which team from
 * {@link dev.kontor.crm.shared.membership.Memberships}.
 */
@NullMarked
package dev.kontor.crm.activity.feed;

import org.jspecify.annotations.NullMarked;
