package dev.kontor.crm.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null where it does not matter.
 *
 * @param entity what kind of thing
 * @param id which one
 * @param user who did it
 * @param type the fact's type
 * @param from recorded then or later
 * @param to recorded before then
 * @param before at positions before this one; the pages go back in time
 */
record AuditFilter(
        @Nullable String entity,
        @Nullable String id,
        @Nullable String user,
        @Nullable String type,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long before) {}
