/** The facts and ids of users, and whether one is active: what other features may know of them. */
@NullMarked
package dev.kontor.crm.user.event;

import org.jspecify.annotations.NullMarked;
