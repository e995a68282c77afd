package dev.kontor.operations.watch;

import static dev.kontor.security.identity.Roles.ADMIN;

import dev.kontor.eventstore.check.LogChecks;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageTexts;
import dev.kontor.page.Said;
import dev.kontor.security.authorisation.ForOperators;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;

/** Begins checks of the log from its page. */
@PageBean
@RolesAllowed(ADMIN)
@ForOperators
public class LogCheckSteering {

    private LogChecks checks;
    private StandingPage page;
    private Said said;
    private PageTexts texts;

    /** For the container's proxy. */
    protected LogCheckSteering() {}

    /** All parts by CDI. */
    @Inject
    public LogCheckSteering(LogChecks checks, StandingPage page, Said said, PageTexts texts) {
        this.checks = checks;
        this.page = page;
        this.said = said;
        this.texts = texts;
    }

    /** Begins one, unless one is under way: then that one is shown. */
    public void begin() {
        checks.begin(List.of());
        said.done(texts.get("check.begun"));
        page.forget();
    }
}
