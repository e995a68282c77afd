package dev.kontor.api.problem;

import dev.kontor.api.CorrelationIds;
import dev.kontor.api.Problem;
import dev.kontor.language.Language;
import dev.kontor.language.Texts;
import dev.kontor.security.identity.AccessException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/** Problems as answers of a servlet, for what is no REST resource. */
public final class ServletProblems {

    private ServletProblems() {}

    /** Answers a failure; one that means nothing to clients is logged under the correlation id. */
    public static void answer(
            HttpServletRequest request, HttpServletResponse response, String correlationId, RuntimeException failure)
            throws IOException {
        var texts = texts(request);
        var problem = new Problems(texts, ConstraintViolation::getMessage)
                .of(failure)
                .orElseGet(() -> {
                    System.getLogger(ServletProblems.class.getName())
                            .log(Level.ERROR, "Unexpected failure; correlationId=" + correlationId, failure);
                    return StatusProblems.of(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, texts);
                });
        if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setIntHeader("Retry-After", 1);
        }
        AccessException.within(failure).ifPresent(access -> access.headers().forEach(response::setHeader));
        write(problem, texts, request.getRequestURI(), response, correlationId);
    }

    /** The texts in the language of who calls. */
    static Texts texts(HttpServletRequest request) {
        return Texts.of(Language.wantedBy(request));
    }

    static void write(Problem problem, Texts texts, String path, HttpServletResponse response, String correlationId)
            throws IOException {
        response.setStatus(problem.status());
        response.setHeader(CorrelationIds.HEADER, correlationId);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, texts.language().tag());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream()
                .write(problem.toJson(path, correlationId).toString().getBytes(StandardCharsets.UTF_8));
    }
}
