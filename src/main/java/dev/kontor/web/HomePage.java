package dev.kontor.web;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.page.PageBean;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;

/** The first page: what there is to do, what may be won, and what happened. Its parts are the features'. */
@PageBean
@Shows("/index.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class HomePage {

    /** For CDI. */
    public HomePage() {}
}
