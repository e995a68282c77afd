/**
 * Customers: companies (B2B), persons (B2C) and authorities (B2G) that order, each with a credit limit that guards what
 * it has open.
 *
 * <p><b>Facts.</b> {@link dev.kontor.crm.customer.event.CustomerEvent}: created, renamed, billing address and contact
 * data changed, credit limit changed (from, to, why), deactivated (why), reactivated, property set and removed. Each
 * carries the customer's id as a context key.
 *
 * <p><b>Rules.</b>
 *
 * <ul>
 *   <li>A customer is created once ({@code customer-exists}), and only what was created can be changed
 *       ({@code customer-unknown}).
 *   <li>A customer that is a company is one that is known and not archived ({@code customer-company-unknown},
 *       {@code customer-company-archived}).
 *   <li>A credit limit is not negative ({@code credit-limit-negative}) and stays in its currency
 *       ({@code credit-limit-currency}). It may be set below what is open: what was ordered stays ordered, and nothing
 *       more is until it fits. That is why this decision does not read orders, and never waits for the customer to
 *       order less; the decisions about orders read the limit.
 *   <li>A customer is deactivated once, for a reason; a second time is refused ({@code customer-inactive}), because
 *       its reason would be lost. It can be changed all the same: the last invoice needs an address.
 *   <li>A customer has at most 100 properties of the tenant's own ({@code customer-properties-full}).
 * </ul>
 *
 * <p><b>Contexts.</b> All commands read the customer's own facts and nothing else, but to create one that is a company
 * reads whether that is there and not archived.
 *
 * <p><b>Read model.</b> {@link dev.kontor.crm.customer.CustomerProjection} keeps one row for each customer. It takes in
 * the facts of orders too and adds up what each customer has open, so a customer's past shows that sum as well.
 */
@NullMarked
package dev.kontor.crm.customer;

import org.jspecify.annotations.NullMarked;
