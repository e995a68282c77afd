/** The facts and ids of notifications: what other features may know of them. */
@NullMarked
package dev.kontor.crm.notification.event;

import org.jspecify.annotations.NullMarked;
