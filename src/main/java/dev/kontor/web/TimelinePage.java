package dev.kontor.web;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.page.Asked;
import dev.kontor.page.PageBean;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;

/** What happened with a thing by itself, without the thing's page, for that page to look for more now and then. */
@PageBean
@Shows("/web/timeline.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class TimelinePage {

    private Asked asked;

    /** For the container's proxy. */
    protected TimelinePage() {}

    /** @param asked says of which thing */
    @Inject
    public TimelinePage(Asked asked) {
        this.asked = asked;
    }

    /** Its kind, as the names of streams have it; of none nothing is told. */
    public String getKind() {
        var kind = asked.text("kind");
        return kind == null ? "" : kind;
    }

    /** Which. */
    public UUID getThing() {
        return asked.subject();
    }
}
