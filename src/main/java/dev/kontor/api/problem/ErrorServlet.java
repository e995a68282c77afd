package dev.kontor.api.problem;

import dev.kontor.api.CorrelationIds;
import dev.kontor.api.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
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

    /** What people see. */
    private static final String PAGE = "/web/problem.xhtml";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
        var correlationId = request.getAttribute(CorrelationIds.HEADER) instanceof String known
                ? known
                : CorrelationIds.orNew(request.getHeader(CorrelationIds.HEADER));
        var texts = ServletProblems.texts(request);
        if (wantsPage(request, path)) {
            request.setAttribute(CorrelationIds.HEADER, correlationId);
            if (request.getAttribute(Problem.class.getName()) == null) {
                request.setAttribute(Problem.class.getName(), StatusProblems.of(status, texts));
            }
            request.getRequestDispatcher(PAGE).forward(request, response);
            return;
        }
        ServletProblems.write(StatusProblems.of(status, texts), texts, path, response, correlationId);
    }

    /** Browsers of people say that they want HTML first of all; what is below the API is for programs whoever asks. */
    private static boolean wantsPage(HttpServletRequest request, String path) {
        var accepted = request.getHeader("Accept");
        return accepted != null
                && accepted.startsWith("text/html")
                && !path.startsWith(request.getContextPath() + "/api/");
    }
}
