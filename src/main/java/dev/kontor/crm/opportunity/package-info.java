/**
 * Opportunities: chances of a deal with a company or a customer, each of a value, with an owner, on its way through a
 * pipeline until it is won or lost.
 *
 * <p><b>Facts.</b> {@link dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened},
 * {@link dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityStageChanged},
 * {@link dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityValueChanged},
 * {@link dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityProbabilityChanged},
 * {@link dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityRescheduled},
 * {@link dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityReassigned},
 * {@link dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon} and
 * {@link dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityLost}. Each carries the opportunity's id as a
 * context key; those that open and close it carry the company's id as one too.
 *
 * <p><b>Rules.</b>
 *
 * <ul>
 *   <li>An opportunity is opened once ({@code opportunity-exists}), at a company that is there and not archived
 *       ({@code opportunity-company-unknown}, {@code opportunity-company-archived}), at a customer who is there and
 *       active ({@code opportunity-customer-unknown}, {@code opportunity-customer-inactive}), or both.
 *   <li>It is an active user's, when it is opened and when it is given to somebody else
 *       ({@code opportunity-owner-unknown}, {@code opportunity-owner-inactive}). Who is deactivated keeps what is theirs,
 *       until somebody gives it away.
 *   <li>Only what was opened is changed ({@code opportunity-unknown}), and only until it is won or lost
 *       ({@code opportunity-closed}). To win again what was won, or to lose what was lost, leaves no fact.
 *   <li>It moves to stages that the pipeline has ({@code opportunity-stage-unknown}) and allows from where it is
 *       ({@code opportunity-move-illegal}), and is then as likely as the stage says until somebody knows better. From
 *       a stage that the pipeline has no longer it may move to any.
 *   <li>A copy has the value and the parties of its original, whatever became of that, its owner unless another is named,
 *       and begins at the first stage.
 * </ul>
 *
 * <p><b>The pipeline</b> is a setting, {@link dev.kontor.crm.opportunity.SalesPipeline}, and decisions get it as a value:
 * facts say from where to where, so that they mean the same when it changes.
 *
 * <p><b>Contexts.</b> Opening and copying read the opportunity's own facts or those that say whether the company and the
 * customer are there and open to business and the owner is active; giving away reads whether the new owner is; all else
 * reads the opportunity's own.
 *
 * <p><b>Read models.</b> {@link dev.kontor.crm.opportunity.OpportunityProjection} keeps one row for each opportunity,
 * which lists and the {@linkplain dev.kontor.crm.opportunity.board board} show.
 * {@link dev.kontor.crm.opportunity.analytics} adds up what became of them.
 */
@NullMarked
package dev.kontor.crm.opportunity;

import org.jspecify.annotations.NullMarked;
