package dev.kontor.crm.user;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.page.Asked;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageLists;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One user: what is known of them. What can be changed, {@link UserEdits} changes. */
@PageBean
@Shows("/crm/user/user.xhtml")
@RolesAllowed({ADMIN, AUDITOR})
public class UserPage {

    private PageLists lists;
    private Asked asked;
    private @Nullable UserView user;

    /** For the container's proxy. */
    protected UserPage() {}

    /** All parts by CDI. */
    @Inject
    public UserPage(PageLists lists, Asked asked) {
        this.lists = lists;
        this.asked = asked;
    }

    /** Which user. */
    public UUID getId() {
        return asked.subject();
    }

    /**
     * The user.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if there is none
     */
    public UserView getUser() {
        var known = user;
        if (known == null) {
            known = lists.one(Users.MODEL, getId()).orElseThrow(() -> UserRule.USER_UNKNOWN.refusal(getId()));
            user = known;
        }
        return known;
    }

    /** Has them be looked for again, since something changed. */
    void forget() {
        user = null;
    }
}
