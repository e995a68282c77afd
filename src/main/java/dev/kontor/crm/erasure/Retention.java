package dev.kontor.crm.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long the law wants orders kept: whole years after the one in which something last became of them. */
@ApplicationScoped
public class Retention {

    private int years;

    /** For the container's proxy. */
    protected Retention() {}

    /** @param years 0 for not at all */
    @Inject
    public Retention(@ConfigProperty(name = "kontor.retention.years", defaultValue = "10") int years) {
        this.years = years;
    }

    /** Until when something of a time is kept; the years are those of UTC. */
    Instant end(Instant happened) {
        if (years == 0) {
            return happened;
        }
        int year = happened.atZone(ZoneOffset.UTC).getYear();
        return LocalDate.of(year + years + 1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
