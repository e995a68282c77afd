/** The facts and ids of opportunities: what other features may know of them. */
@NullMarked
package dev.kontor.crm.opportunity.event;

import org.jspecify.annotations.NullMarked;
