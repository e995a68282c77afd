/**
 * What happened with a customer, told to people: one entry for each fact of the customer, of its orders and of its
 * opportunities, and one for each activity about one of these, the latest first.
 *
 * <p>An entry is kept as what it is about, which kind of happening and the arguments of its texts; the texts are made
 * when it is read, in the reader's language, from {@code messages.properties} under {@code timeline.<kind>.title} and
 * {@code timeline.<kind>.description}. So a better text needs no rebuild.
 *
 * <p>Another feature's facts come in by an {@code on} method of
 * {@link dev.kontor.crm.customer.timeline.TimelineProjection}, a method of
 * {@link dev.kontor.crm.customer.timeline.TimelineNote} that says what an entry tells of them, and constants of
 * {@link dev.kontor.crm.customer.timeline.TimelineKind}. What other systems did is of the category integration.
 *
 * <p>An activity is one entry, at the time at which it took place, by its author; corrections and another visibility
 * change the entry, a removal takes it out. Who may see it is as in the feed of activities:
 * {@link dev.kontor.crm.shared.membership.Audience}. Activities about contacts and companies are not in it: facts say
 * which company a customer is and at which company a contact, but both change, and a talk with somebody at a firm need
 * not be about what it buys.
 */
@NullMarked
package dev.kontor.crm.customer.timeline;

import org.jspecify.annotations.NullMarked;
