package dev.kontor.api.problem;

import dev.kontor.api.Problem;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;

/** Problems that a status says all about. */
final class StatusProblems {

    private StatusProblems() {}

    static Problem of(int status) {
        return switch (status) {
            case 404 -> Problem.of("not-found", "Not found", 404, "There is nothing at this address.");
            case 405 ->
                Problem.of("method-not-allowed", "Method not allowed", 405, "Allow names what can be done here.");
            case 406 -> Problem.of("not-acceptable", "Not acceptable", 406, "Answers are application/json.");
            case 415 ->
                Problem.of("unsupported-media-type", "Unsupported media type", 415, "Bodies are application/json.");
            case 500 ->
                Problem.of(
                        "unexpected",
                        "Unexpected failure",
                        500,
                        "Something went wrong here; the log has more under the correlation id.");
            default -> other(status);
        };
    }

    /** What HTTP calls a status; Jakarta REST does not know all of them. */
    static String reason(int status) {
        var known = Status.fromStatusCode(status);
        if (known != null) {
            return known.getReasonPhrase();
        }
        return status == 422 ? "Unprocessable Content" : "Status " + status;
    }

    private static Problem other(int status) {
        var title = reason(status);
        return Problem.of(title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"), title, status, title + ".");
    }
}
