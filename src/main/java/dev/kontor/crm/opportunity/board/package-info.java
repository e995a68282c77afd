/**
 * The board: open opportunities in columns, one for each stage of the pipeline, each with how many there are and what
 * they would bring. It reads the table that {@link dev.kontor.crm.opportunity.OpportunityProjection} keeps, and who is in
 * which team from {@link dev.kontor.crm.shared.membership.Memberships}.
 */
@NullMarked
package dev.kontor.crm.opportunity.board;

import org.jspecify.annotations.NullMarked;
