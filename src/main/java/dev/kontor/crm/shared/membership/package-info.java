/**
 * Who is in which team with whom: one read model for all that asks, written by the projection of the teams' feature. Like
 * every read model it may lag behind the log by a moment.
 */
@NullMarked
package dev.kontor.crm.shared.membership;

import org.jspecify.annotations.NullMarked;
