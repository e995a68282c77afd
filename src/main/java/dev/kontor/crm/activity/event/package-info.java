/** The facts and ids of activities: what other features may know of them. */
@NullMarked
package dev.kontor.crm.activity.event;

import org.jspecify.annotations.NullMarked;
