package dev.kontor.crm.search;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.page.Asked;
import dev.kontor.page.PageBean;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found of everything. */
@PageBean
@Shows("/crm/search/search.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class SearchPage {

    private static final int MOST = 50;

    private Search search;
    private Caller caller;
    private Asked asked;
    private @Nullable SearchResult found;

    /** For the container's proxy. */
    protected SearchPage() {}

    /** All parts by CDI. */
    @Inject
    public SearchPage(Search search, Caller caller, Asked asked) {
        this.search = search;
        this.caller = caller;
        this.asked = asked;
    }

    /** What is searched for. */
    public @Nullable String getText() {
        return asked.text("q");
    }

    /** What was found, the best first. */
    public SearchResult getFound() {
        var known = found;
        if (known == null) {
            var text = getText();
            known = text == null
                    ? new SearchResult(List.of(), false)
                    : search.find(
                            text,
                            new SearchScope(caller.tenant(), caller.userId().orElse(null), SearchResource.KINDS, MOST));
            found = known;
        }
        return known;
    }
}
