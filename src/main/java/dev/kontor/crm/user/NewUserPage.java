package dev.kontor.crm.user;

import static dev.kontor.page.TypedAddress.text;
import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.SALES;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.Words;
import dev.kontor.crm.user.UserBodies.NewUser;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.language.CallerLanguage;
import dev.kontor.page.Address;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.PageCookies;
import dev.kontor.page.Sent;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates a user. Their page, which comes next, gives them a password. */
@PageBean
@Shows("/crm/user/new-user.xhtml")
@RolesAllowed(ADMIN)
public class NewUserPage {

    private PageCommands commands;
    private PageCookies cookies;
    private CallerLanguage language;
    private ExternalContext external;
    private @Nullable Map<String, @Nullable Object> typed;

    /** For the container's proxy. */
    protected NewUserPage() {}

    /** All parts by CDI. */
    @Inject
    public NewUserPage(PageCommands commands, PageCookies cookies, CallerLanguage language, ExternalContext external) {
        this.commands = commands;
        this.cookies = cookies;
        this.language = language;
        this.external = external;
    }

    /** What stands in the fields: at first what most will have, who work where the administrator does. */
    public Map<String, @Nullable Object> getTyped() {
        var known = typed;
        if (known == null) {
            known = new HashMap<>();
            known.put("timeZone", cookies.zone().getId());
            known.put("language", language.texts().language().tag());
            TypedUser.showRoles(List.of(SALES), known);
            typed = known;
        }
        return known;
    }

    /** Creates them and shows them. */
    public void create() throws IOException {
        var id = new UserId(UuidCreator.getTimeOrderedEpoch());
        var sent = commands.send("new", Users.MODEL.projection(), () -> command(id, commands.valid(body())));
        if (sent instanceof Sent.Done) {
            external.redirect(external.getRequestContextPath() + "/crm/user/user"
                    + Address.empty().with("id", id));
        }
    }

    private NewUser body() {
        return new NewUser(
                null,
                text(getTyped(), "name"),
                text(getTyped(), "email"),
                TypedUser.roles(getTyped()),
                text(getTyped(), "timeZone"),
                text(getTyped(), "language"));
    }

    private static CreateUser command(UserId id, NewUser body) {
        return new CreateUser(
                id,
                body.name(),
                new EmailAddress(body.email()),
                body.rolesOrNone(),
                ZoneId.of(body.timeZone()),
                Words.constant(Language.class, body.language()));
    }
}
