package dev.kontor.crm.user;

import static dev.kontor.page.TypedAddress.text;
import static dev.kontor.security.identity.Roles.ADMIN;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.Words;
import dev.kontor.crm.user.UserBodies.NewEmail;
import dev.kontor.crm.user.UserBodies.NewRoles;
import dev.kontor.crm.user.UserBodies.NewSettings;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.PageEdits;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Changes the user of a page, one aspect at a time, each against the version that the page showed. */
@PageBean
@RolesAllowed(ADMIN)
public class UserEdits {

    private UserPage page;
    private PageEdits edits;
    private PageCommands commands;
    private @Nullable Map<String, @Nullable Object> typed;

    /** For the container's proxy. */
    protected UserEdits() {}

    /** All parts by CDI. */
    @Inject
    public UserEdits(UserPage page, PageEdits edits, PageCommands commands) {
        this.page = page;
        this.edits = edits;
        this.commands = commands;
    }

    /** What stands in the fields: what is known, until somebody types something else. */
    public Map<String, @Nullable Object> getTyped() {
        var known = typed;
        if (known == null) {
            known = new HashMap<>();
            TypedUser.show(page.getUser(), known);
            typed = known;
        }
        return known;
    }

    /** The roles that are chosen. */
    public List<String> getRolesTyped() {
        return TypedUser.roles(getTyped());
    }

    /** Gives them another name. */
    public void rename() {
        settle(
                "name",
                () -> new NewSettings(
                        text(getTyped(), "name"),
                        page.getUser().timeZone(),
                        page.getUser().language()));
    }

    /** Says where their days begin and end. */
    public void changeTimeZone() {
        settle(
                "timeZone",
                () -> new NewSettings(
                        page.getUser().name(),
                        text(getTyped(), "timeZone"),
                        page.getUser().language()));
    }

    /** Says what they read. */
    public void changeLanguage() {
        settle(
                "language",
                () -> new NewSettings(page.getUser().name(), page.getUser().timeZone(), text(getTyped(), "language")));
    }

    private void settle(String part, Supplier<NewSettings> settings) {
        change(part, seen -> {
            var body = commands.valid(settings.get());
            var language = Words.constant(Language.class, body.language());
            return new UpdateUser(id(), body.name(), ZoneId.of(body.timeZone()), language, seen);
        });
    }

    /** Changes the address that they sign in with. */
    public void changeEmail() {
        change("email", seen -> {
            var body = commands.valid(new NewEmail(text(getTyped(), "email")));
            return new ChangeUserEmail(id(), new EmailAddress(body.email()), seen);
        });
    }

    /** Changes what they may do. */
    public void changeRoles() {
        change("roles", seen -> new ChangeUserRoles(id(), new NewRoles(getRolesTyped()).all(), seen));
    }

    /** Has them work with Kontor no longer. */
    public void deactivate() {
        change("active", seen -> new DeactivateUser(id(), seen));
    }

    /** Has them work with Kontor again. */
    public void activate() {
        change("active", seen -> new ActivateUser(id(), seen));
    }

    private UserId id() {
        return new UserId(page.getId());
    }

    private void change(String part, Function<ContextVersion, Command> command) {
        boolean done = edits.change(part, Users.MODEL, page.getId(), command);
        page.forget();
        if (done) {
            typed = null;
        }
    }
}
