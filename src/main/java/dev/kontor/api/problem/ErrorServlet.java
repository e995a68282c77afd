package dev.kontor.api.problem;

import dev.kontor.api.CorrelationIds;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The error page of the application: what fails outside the REST application is a problem too. */
@WebServlet(ErrorServlet.PATH)
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** As web.xml names it. */
    static final String PATH = "/error";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
        var correlationId = request.getAttribute(CorrelationIds.HEADER) instanceof String known
                ? known
                : CorrelationIds.orNew(request.getHeader(CorrelationIds.HEADER));
        var texts = ServletProblems.texts(request);
        ServletProblems.write(StatusProblems.of(status, texts), texts, path, response, correlationId);
    }
}
