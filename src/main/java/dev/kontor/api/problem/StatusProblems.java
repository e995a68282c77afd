package dev.kontor.api.problem;

import dev.kontor.api.Problem;
import dev.kontor.language.Texts;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;

/** Problems that a status says all about. */
final class StatusProblems {

    private StatusProblems() {}

    /** @param texts in the language of the client */
    static Problem of(int status, Texts texts) {
        var rule = status == 500
                ? "unexpected"
                : reason(status).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        if (texts.know(rule)) {
            return Problem.of(rule, texts.text(rule + ".title"), status, texts.text(rule));
        }
        return Problem.of(rule, reason(status), status, reason(status) + ".");
    }

    /** What HTTP calls a status; Jakarta REST does not know all of them. */
    static String reason(int status) {
        var known = Status.fromStatusCode(status);
        if (known != null) {
            return known.getReasonPhrase();
        }
        return status == 422 ? "Unprocessable Content" : "Status " + status;
    }
}
