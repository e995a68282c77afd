/**
 * The facts and ids of orders: what other features may know of them. Each fact has the customer as a context key and
 * the amount by which the order's total changed, so that what a customer has open is a sum over his orders' facts
 * alone.
 */
@NullMarked
package dev.kontor.crm.order.event;

import org.jspecify.annotations.NullMarked;
