/** The facts and ids of companies: what other features may know of them. */
@NullMarked
package dev.kontor.crm.company.event;

import org.jspecify.annotations.NullMarked;
