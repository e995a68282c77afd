package dev.kontor.crm.erasure;

import dev.kontor.eventstore.command.Command;
import dev.kontor.eventstore.erasure.Subject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * Erase what is personal of somebody or something.
 *
 * @param kind {@code contact}, {@code customer}, {@code user}, {@code activity} or {@code todo}
 * @param id which one
 * @param ground why
 * @param now what the law wants kept until later stays
 */
public record EraseSubject(
        @NotNull String kind,
        @NotNull UUID id,
        @NotNull Ground ground,
        @NotNull Instant now) implements Command {

    Subject subject() {
        return new Subject(kind, id.toString());
    }
}
