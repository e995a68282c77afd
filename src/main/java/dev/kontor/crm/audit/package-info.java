/**
 * The audit log: who changed what from what to what, when and why, for every fact of every feature. It knows no feature:
 * what a fact says is what its properties are, and the thing that it is about is what its category names.
 *
 * <p><b>Facts.</b> It has none of its own and takes in all of others.
 *
 * <p><b>From and to.</b> The last value of each property of a thing is kept, and the next fact that says another is a
 * change from the one to the other. Facts that say both by themselves, as {@code oldEmail} and {@code newEmail},
 * {@code fromStage} and {@code toStage} or plainly {@code from} and {@code to}, are believed. What the type of a fact says
 * without a property, such as that an order is shipped, is declared by {@link dev.kontor.crm.shared.Sets}. Properties that
 * name a part of a thing, such as a label that it got or lost, have no former or no later value:
 * {@link dev.kontor.crm.audit.Parts} lists them.
 *
 * <p><b>Why.</b> The property {@code reason} of a fact that has one.
 */
@NullMarked
package dev.kontor.crm.audit;

import org.jspecify.annotations.NullMarked;
