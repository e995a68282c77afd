/** The facts and ids of contacts: what other features may know of them. */
@NullMarked
package dev.kontor.crm.contact.event;

import org.jspecify.annotations.NullMarked;
