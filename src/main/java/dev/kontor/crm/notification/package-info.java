/**
 * Notifications: what Kontor tells a user of what happened, until they have read it.
 *
 * <p><b>Facts.</b> {@link dev.kontor.crm.notification.event.NotificationEvent} says what users have read; a rebuild keeps
 * it so. That something is told follows from the facts that are told, and is no fact of its own.
 *
 * <p><b>Rules.</b> Only what was told can be read ({@code notification-unknown}). What was read already is read without a
 * fact. Nobody is told what they did themselves.
 *
 * <p><b>Credit limits.</b> Who looks after a customer is told when its open orders use nine tenths of its credit limit, and
 * when they reach it, by an order or by a lower limit: each once, and again only after there was room. Who looks after it
 * is the owner of the opportunity that was opened or given away there last; as long as there was none, who ordered.
 *
 * <p><b>Contexts.</b> Reading one reads what marked it, or all of its user's, as read; reading all what marked all of
 * the user's.
 *
 * <p><b>Read model.</b> {@link dev.kontor.crm.notification.NotificationProjection} keeps one row for each notification:
 * to whom, of which kind, about what, and the arguments of a text. The text itself is in {@code messages*.properties}
 * under the {@link dev.kontor.crm.notification.NotificationKind#messageKey}, in each language, and made when it is read, in
 * the language of who reads it.
 */
@NullMarked
package dev.kontor.crm.notification;

import org.jspecify.annotations.NullMarked;
