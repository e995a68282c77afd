package dev.kontor.web;

import dev.kontor.api.Caller;
import dev.kontor.api.problem.CallerProblems;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.Said;
import dev.kontor.page.Shows;
import dev.kontor.security.account.SignIn;
import dev.kontor.security.account.SignInBody;
import dev.kontor.security.identity.AccessException;
import dev.kontor.security.session.Sessions;
import jakarta.annotation.security.PermitAll;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Signing in: the same proof and the same session that the API has. */
@PageBean
@Shows("/web/sign-in.xhtml")
@PermitAll
public class SignInPage {

    private static final String HOME = "/";

    private SignIn signIn;
    private Sessions sessions;
    private HttpServletRequest request;
    private ExternalContext external;
    private Caller caller;
    private PageCommands commands;
    private CallerProblems problems;
    private Said said;

    private String email = "";
    private String password = "";

    /** For the container's proxy. */
    protected SignInPage() {}

    /** All parts by CDI. */
    @Inject
    public SignInPage(
            SignIn signIn,
            Sessions sessions,
            HttpServletRequest request,
            ExternalContext external,
            Caller caller,
            PageCommands commands,
            CallerProblems problems,
            Said said) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.request = request;
        this.external = external;
        this.caller = caller;
        this.commands = commands;
        this.problems = problems;
        this.said = said;
    }

    /** Signs in and goes on to where somebody wanted to go. */
    public void enter() throws IOException {
        try {
            var typed = commands.valid(new SignInBody(email, password));
            var account = signIn.prove(caller.home(), typed.email(), typed.password(), request.getRemoteAddr());
            sessions.begin(request, account);
        } catch (AccessException | ConstraintViolationException refused) {
            said.problem(Said.WHOLE, problems.of(refused).orElseThrow().detail());
            return;
        }
        external.redirect(request.getContextPath() + local(request.getParameter("to")));
    }

    /** Where to go on to: an address of this site alone. */
    static String local(@Nullable String to) {
        return to != null && to.matches("/(?:[A-Za-z0-9][A-Za-z0-9/_.-]*)?(?:\\?[^\\s\\\\]*)?") ? to : HOME;
    }

    /** Where somebody wanted to go. */
    public String getTo() {
        return local(request.getParameter("to"));
    }

    /** The address that was typed. */
    public String getEmail() {
        return email;
    }

    /** What is typed. */
    public void setEmail(@Nullable String typed) {
        email = typed == null ? "" : typed;
    }

    /** Nobody is shown a password. */
    public String getPassword() {
        return "";
    }

    /** What is typed. */
    public void setPassword(@Nullable String typed) {
        password = typed == null ? "" : typed;
    }
}
