/**
 * Todos: what is to be done, by whom and by when, and about what.
 *
 * <p><b>Facts.</b> {@link dev.kontor.crm.todo.event.TodoEvent}. Each carries the todo's id as a context key.
 *
 * <p><b>Rules.</b>
 *
 * <ul>
 *   <li>A todo is created once ({@code todo-exists}), and only what was created can be changed ({@code todo-unknown}).
 *   <li>What is done or given up is not changed ({@code todo-closed}) until it is reopened.
 *   <li>Who shall do it is a user ({@code assignee-unknown}) who is active ({@code assignee-inactive}). What a user has to
 *       do when they are deactivated stays theirs until it is assigned to another.
 *   <li>Of what is open and late, users are reminded once for each time by which it was due.
 *   <li>Who wishes what is so already succeeds, and leaves no fact.
 * </ul>
 *
 * <p><b>Contexts.</b> Each command reads the todo's own facts. Creating with an assignee and assigning also read the facts
 * that say whether that user is active, so nothing is assigned after a deactivation; commands for other users do not
 * meet.
 *
 * <p><b>When something is late.</b> What is due on a day is late when that day ends in the assignee's time zone, in UTC
 * where nobody is assigned; see {@link dev.kontor.crm.todo.event.Due}. The read model keeps these instants, and computes
 * them anew when the assignee or the assignee's time zone changes.
 *
 * <p><b>Read model.</b> {@link dev.kontor.crm.todo.TodoProjection} keeps one row for each todo, and the time zone of each
 * user. {@link dev.kontor.crm.todo.TodoReminders} finds in it what is late and sends the command; that command decides on
 * the facts, so that neither a read model that lags nor several nodes at once lead to a second reminder.
 */
@NullMarked
package dev.kontor.crm.todo;

import org.jspecify.annotations.NullMarked;
