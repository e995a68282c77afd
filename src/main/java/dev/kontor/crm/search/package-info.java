/**
 * Search over everything: one box in which people type the beginnings of words, or words that they are not sure how to
 * write, and find contacts, companies, customers, opportunities, orders, todos, users, teams and activities.
 *
 * <p><b>Facts.</b> It has none of its own. For each kind of thing one class says what its facts change of what is found:
 * {@link dev.kontor.crm.search.SearchedContacts} and those like it. Who may find an activity depends on
 * who looks, as in the feed of activities: {@link dev.kontor.crm.shared.membership.Audience}.
 *
 * <p><b>Words.</b> {@link dev.kontor.crm.search.Words} makes words alike that people take for the same: upper and lower
 * case, accents, and both ways to write an umlaut. The same is done to what is stored and to what is asked for, in Java,
 * so PostgreSQL only compares.
 */
@NullMarked
package dev.kontor.crm.search;

import org.jspecify.annotations.NullMarked;
