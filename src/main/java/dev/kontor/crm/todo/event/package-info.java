/** The facts and ids of todos: what other features may know of them. */
@NullMarked
package dev.kontor.crm.todo.event;

import org.jspecify.annotations.NullMarked;
