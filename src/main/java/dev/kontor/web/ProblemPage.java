package dev.kontor.web;

import dev.kontor.api.CorrelationIds;
import dev.kontor.api.Problem;
import dev.kontor.api.problem.CallerProblems;
import dev.kontor.page.PageBean;
import dev.kontor.page.Shows;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The page of failures: what went wrong, what to do, and the id by which operators find more. */
@PageBean
@Shows("/web/problem.xhtml")
@PermitAll
public class ProblemPage {

    private HttpServletRequest request;
    private CallerProblems problems;

    /** For the container's proxy. */
    protected ProblemPage() {}

    /** Both parts by CDI. */
    @Inject
    public ProblemPage(HttpServletRequest request, CallerProblems problems) {
        this.request = request;
        this.problems = problems;
    }

    /** What went wrong. */
    public Problem getProblem() {
        return request.getAttribute(Problem.class.getName()) instanceof Problem known
                ? known
                : problems.ofStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    /** By which it is found in the log. */
    public String getCorrelationId() {
        return String.valueOf(request.getAttribute(CorrelationIds.HEADER));
    }
}
