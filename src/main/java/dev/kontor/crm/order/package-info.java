/**
 * Orders: what customers want, in exact money, and never more open at a time than their credit limit.
 *
 * <p><b>Facts.</b> {@link dev.kontor.crm.order.event.OrderEvent}: placed, item added, item removed, quantity changed,
 * confirmed, shipped, cancelled (why). Each carries the order and the customer as context keys, the order's total after
 * it, and, where that changed, by how much.
 *
 * <p><b>Rules.</b>
 *
 * <ul>
 *   <li>An order is placed once ({@code order-exists}, {@code order-unknown}), under a number that no other has
 *       ({@code order-number-taken}).
 *   <li>It is in the customer's currency ({@code order-currency}).
 *   <li>To place it or to enlarge it must fit: what the customer has open with it, placed or confirmed orders, is at
 *       most his credit limit ({@code order-above-credit-limit}), and he is there and active
 *       ({@code order-customer-unknown}, {@code order-customer-inactive}). To make it smaller, to confirm, ship or cancel
 *       it is always possible. Where the limit was lowered below what is open, not even an item for nothing is added.
 *   <li>Only a placed order is changed ({@code order-confirmed}, {@code order-shipped}, {@code order-cancelled}); a
 *       confirmed one is shipped ({@code order-not-confirmed}); one that is not shipped can be cancelled. An order may
 *       lose all its items, but is then not confirmed ({@code order-empty}).
 *   <li>A line number is never given twice ({@code order-item-unknown}); there are at most 200 items at a time
 *       ({@code order-items-full}).
 * </ul>
 *
 * <p><b>Contexts.</b> To confirm, ship, cancel or remove an item reads the order's own facts. To place reads these, the
 * fact that took the number, the customer's standing ({@link dev.kontor.crm.order.CustomerStanding}: creation, limits,
 * deactivation, and none of his other facts) and what he has open ({@link dev.kontor.crm.order.OpenOrders}). To add an
 * item or change a quantity reads the order, the standing and what is open; the command does not name the customer, so
 * that is read first, from the fact that placed the order, which never changes.
 *
 * <p><b>How it scales.</b> Every fact says by how much it changes what is open, so the fold is one sum, and no order of
 * its own has to be known. Confirmations do not count and are not in the context. It still grows by at least two facts
 * for each order, so snapshots of it are kept, every 100 facts: a decision reads those since the last one, however long
 * the customer has been one. Decisions about different customers do not meet. Two about one customer do, as they must:
 * both want a part of the same limit; the one that loses is decided anew.
 *
 * <p><b>Read model.</b> {@link dev.kontor.crm.order.OrderProjection} keeps one row for each order.
 */
@NullMarked
package dev.kontor.crm.order;

import org.jspecify.annotations.NullMarked;
