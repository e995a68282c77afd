package dev.kontor.security.password;

import dev.kontor.crm.user.event.UserId;
import dev.kontor.page.Asked;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.PageTexts;
import dev.kontor.page.Said;
import dev.kontor.security.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Gives the user of a page a password, which an administrator tells them. */
@PageBean
@RolesAllowed(Roles.ADMIN)
public class PasswordGrants {

    private PasswordChanges changes;
    private PageCommands commands;
    private Asked asked;
    private Said said;
    private PageTexts texts;
    private String password = "";

    /** For the container's proxy. */
    protected PasswordGrants() {}

    /** All parts by CDI. */
    @Inject
    public PasswordGrants(PasswordChanges changes, PageCommands commands, Asked asked, Said said, PageTexts texts) {
        this.changes = changes;
        this.commands = commands;
        this.asked = asked;
        this.said = said;
        this.texts = texts;
    }

    /** Gives it. */
    public void grant() {
        boolean done = commands.attempt(
                "grant",
                () -> changes.set(new UserId(asked.subject()), commands.valid(new NewPassword(password, null))));
        if (done) {
            said.done(texts.get("password.given"));
        }
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
