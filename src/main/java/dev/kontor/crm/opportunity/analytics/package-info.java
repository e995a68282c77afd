/**
 * What becomes of opportunities, in figures: what is in the pipeline by stage, what it is likely to bring by month, how
 * many deals come about, and how long opportunities stay at each stage. Sums are exact and by currency; nothing is
 * converted.
 *
 * <p>All but the last come from the table that {@link dev.kontor.crm.opportunity.OpportunityProjection} keeps.
 * {@link dev.kontor.crm.opportunity.analytics.StageStays} keeps the stays at stages.
 */
@NullMarked
package dev.kontor.crm.opportunity.analytics;

import org.jspecify.annotations.NullMarked;
