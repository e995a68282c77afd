package dev.kontor.eventstore;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who and what an append or a read is for. The store stamps it on every fact; the tenant also bounds every query.
 *
 * @param tenant whose data it is; never empty
 * @param user who acts; never empty
 * @param correlationId common to everything that one outside request set off
 * @param causationId the command or fact that directly caused this; null where nothing did
 * @param commandId the command being handled; null outside a command
 */
public record Origin(
        String tenant,
        String user,
        String correlationId,
        @Nullable String causationId,
        @Nullable String commandId) {

    public Origin {
        requireText(tenant, "tenant");
        requireText(user, "user");
        requireText(correlationId, "correlation id");
    }

    /** The same origin while it handles a command, which causes what follows. */
    public Origin handling(String command) {
        return new Origin(tenant, user, correlationId, causationId == null ? command : causationId, command);
    }

    private static void requireText(String value, String name) {
        if (Objects.requireNonNull(value, name).isBlank()) {
            throw new IllegalArgumentException("The " + name + " must not be blank.");
        }
    }
}
