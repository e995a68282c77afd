/**
 * What happened with a customer, told to people: one entry for each fact of the customer, of its orders and of its
 * opportunities, the latest first.
 *
 * <p>An entry is kept as what it is about, which kind of happening and the arguments of its texts; the texts are made
 * when it is read, in the reader's language, from {@code messages.properties} under {@code timeline.<kind>.title} and
 * {@code timeline.<kind>.description}. So a better text needs no rebuild.
 *
 * <p>Another feature's facts come in by an {@code on} method of
 * {@link dev.kontor.crm.customer.timeline.TimelineProjection}, a method of
 * {@link dev.kontor.crm.customer.timeline.TimelineNote} that says what an entry tells of them, and constants of
 * {@link dev.kontor.crm.customer.timeline.TimelineKind}; what other systems did is of the category integration.
 *
 * <p>Activities, such as calls, are not among them: who may see one depends on who asks, and a timeline is the same for
 * everybody. Lists of activities and the feed show those about a customer ({@code ?subjectKind=customer}).
 */
@NullMarked
package dev.kontor.crm.customer.timeline;

import org.jspecify.annotations.NullMarked;
