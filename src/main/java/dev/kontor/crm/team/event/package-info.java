/** The facts and ids of teams: what other features may know of them. */
@NullMarked
package dev.kontor.crm.team.event;

import org.jspecify.annotations.NullMarked;
