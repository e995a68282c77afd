/**
 * Teams: users who work together.
 *
 * <p><b>Facts.</b> {@link dev.kontor.crm.team.event.TeamEvent}. Each carries the team's id as a context key.
 *
 * <p><b>Rules.</b>
 *
 * <ul>
 *   <li>A team is created once ({@code team-exists}), and only what was created can be changed ({@code team-unknown}).
 *   <li>Who is added is a user ({@code team-member-unknown}) who is active ({@code team-member-inactive}). A member who
 *       is deactivated later stays one, and can be removed.
 *   <li>Who wishes what is so already succeeds, and leaves no fact.
 * </ul>
 *
 * <p><b>Contexts.</b> Each command reads the team's own facts. Adding a member also reads the facts that say whether that
 * user is active, so nobody is added after their deactivation.
 *
 * <p><b>Read model.</b> {@link dev.kontor.crm.team.TeamProjection} keeps one row for each team.
 */
@NullMarked
package dev.kontor.crm.team;

import org.jspecify.annotations.NullMarked;
