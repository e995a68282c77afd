/** The facts and ids of customers: what other features may know of them. */
@NullMarked
package dev.kontor.crm.customer.event;

import org.jspecify.annotations.NullMarked;
