/**
 * Activities: calls, e-mails, meetings and notes, each about one thing that Kontor knows: a contact, a company, a
 * customer, an opportunity, an order, a todo or a user.
 *
 * <p><b>Facts.</b> {@link dev.kontor.crm.activity.event.ActivityEvent.ActivityLogged},
 * {@link dev.kontor.crm.activity.event.ActivityEvent.ActivityCorrected},
 * {@link dev.kontor.crm.activity.event.ActivityEvent.ActivityVisibilityChanged} and
 * {@link dev.kontor.crm.activity.event.ActivityEvent.ActivityRemoved}. Each carries the activity's id as its one context key.
 *
 * <p><b>Rules.</b>
 *
 * <ul>
 *   <li>An activity is logged once ({@code activity-exists}), and only what was logged can be changed
 *       ({@code activity-unknown}). A removed one is not changed any more ({@code activity-removed}).
 *   <li>What it is about, who its author is and who took part must be there ({@code activity-subject-unknown},
 *       {@code activity-author-unknown}, {@code activity-participant-unknown}), archived or not: one may still write
 *       down what was said with somebody who is kept for the record only. Contacts and users take part, other things
 *       cannot ({@code activity-participant-no-person}).
 *   <li>It is of the past, or of the day ahead ({@code activity-time-implausible}).
 *   <li>Calls and e-mails go one way or the other ({@code activity-direction-needed}), meetings and notes go no way
 *       ({@code activity-direction-misplaced}); e-mails and notes take no time that is told
 *       ({@code activity-duration-misplaced}).
 *   <li>Without an author, it is for the whole company ({@code activity-author-needed}). The author is a user, and as
 *       long as nobody signs in, Kontor does not know which user a caller is; then the fact's origin says who sent it.
 *   <li>What it is about, its kind and its author never change: remove it and log another.
 * </ul>
 *
 * <p><b>Contexts.</b> Each decision reads the activity's own facts, and the append is guarded by these alone. Whether
 * the things that it names are there is read before and not guarded, since what came to be is never undone ({@code KnownThings}).
 *
 * <p><b>Read models.</b> {@link dev.kontor.crm.activity.ActivityProjection} keeps one row for each activity, for lists
 * of whatever there is. What a certain user may see, newest first, is in {@link dev.kontor.crm.activity.feed}.
 */
@NullMarked
package dev.kontor.crm.activity;

import org.jspecify.annotations.NullMarked;
