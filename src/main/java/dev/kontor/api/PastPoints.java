package dev.kontor.api;

import dev.kontor.eventstore.temporal.PointInLog;
import dev.kontor.eventstore.temporal.PointInLog.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Points in the past as clients name them: a position in the log, or an instant. A position that a command has just
 * reached is complete within milliseconds, so that is waited for.
 */
@ApplicationScoped
public class PastPoints {

    private ReadModels models;

    /** For the container's proxy. */
    protected PastPoints() {}

    /** @param models wait for the log too */
    @Inject
    public PastPoints(ReadModels models) {
        this.models = models;
    }

    /**
     * The point that a query parameter names.
     *
     * @param given what the client sent; null for nothing
     * @throws InvalidRequestException if it is neither a position nor an instant
     * @throws NotYetReadableException if it is a position that the log is not complete up to within five seconds, or
     *     too many wait
     */
    public PointInLog point(String name, @Nullable String given, PointInLog otherwise) {
        if (given == null || given.isEmpty()) {
            return otherwise;
        }
        // a plus sign that was not escaped has become a blank
        var point = PointInLog.parse(given.replace(' ', '+'))
                .orElseThrow(() -> new InvalidRequestException(name, "invalid.no-point"));
        if (point instanceof Position position) {
            models.awaitLog(position.value());
        }
        return point;
    }
}
