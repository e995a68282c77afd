package dev.kontor.crm.user;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.api.QueryValues;
import dev.kontor.crm.shared.Words;
import dev.kontor.crm.user.event.UserEvent.Role;
import dev.kontor.page.Address;
import dev.kontor.page.Asked;
import dev.kontor.page.Listing;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageLists;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of users, as its address asks for it: the active ones unless it asks for others. */
@PageBean
@Shows("/crm/user/users.xhtml")
@RolesAllowed({ADMIN, AUDITOR})
public class UsersPage {

    private PageLists lists;
    private Asked asked;
    private @Nullable Listing<UserView> found;

    /** For the container's proxy. */
    protected UsersPage() {}

    /** Both parts by CDI. */
    @Inject
    public UsersPage(PageLists lists, Asked asked) {
        this.lists = lists;
        this.asked = asked;
    }

    /** The roles that there are. */
    public List<String> getRoles() {
        return Arrays.stream(Role.values()).map(Words::of).toList();
    }

    /** What the name or the address shall contain. */
    public @Nullable String getText() {
        return asked.text("q");
    }

    /** The role that they shall have. */
    public @Nullable String getRole() {
        return asked.text("role");
    }

    /** Whether those who are not active are shown too. */
    public boolean isWithInactive() {
        return asked.flag("inactive").orElse(false);
    }

    /** Whether the list is of some users only. */
    public boolean isFiltered() {
        return getText() != null || getRole() != null;
    }

    /** The page of the list. */
    public Listing<UserView> getFound() {
        var known = found;
        if (known == null) {
            known = find();
            found = known;
        }
        return known;
    }

    private Listing<UserView> find() {
        var role =
                QueryValues.oneOf("role", getRole(), Role.class).map(Words::of).orElse(null);
        return lists.list(
                Users.MODEL,
                Users.Sort.NAME,
                Address.empty()
                        .with("q", getText())
                        .with("role", getRole())
                        .with("inactive", isWithInactive() ? "true" : null),
                all -> all.having("roles", role)
                        .containing(getText(), "name", "email")
                        .equal("active", isWithInactive() ? null : true));
    }
}
