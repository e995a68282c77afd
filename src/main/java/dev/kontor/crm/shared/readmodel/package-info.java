/**
 * Read models of things that have an id: one declaration says which facts make which row and which view of it, and
 * what it is good for follows from that: the table that a projection keeps, lists with filters, order and pages, one
 * thing by its id, and what it was at any point of the past.
 */
@NullMarked
package dev.kontor.crm.shared.readmodel;

import org.jspecify.annotations.NullMarked;
