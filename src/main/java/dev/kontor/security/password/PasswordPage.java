package dev.kontor.security.password;

import dev.kontor.api.Caller;
import dev.kontor.api.InvalidRequestException;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.PageTexts;
import dev.kontor.page.Said;
import dev.kontor.page.Shows;
import dev.kontor.security.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Everybody's own password. */
@PageBean
@Shows("/security/password/password.xhtml")
@RolesAllowed(Roles.ANYBODY)
public class PasswordPage {

    private PasswordChanges changes;
    private PageCommands commands;
    private Caller caller;
    private Said said;
    private PageTexts texts;
    private String old = "";
    private String password = "";
    private String again = "";

    /** For the container's proxy. */
    protected PasswordPage() {}

    /** All parts by CDI. */
    @Inject
    public PasswordPage(PasswordChanges changes, PageCommands commands, Caller caller, Said said, PageTexts texts) {
        this.changes = changes;
        this.commands = commands;
        this.caller = caller;
        this.said = said;
        this.texts = texts;
    }

    /** Whether Kontor keeps a password of theirs; whoever signs in elsewhere changes theirs there. */
    public boolean isHere() {
        return caller.userId().isPresent();
    }

    /** Changes it. */
    public void change() {
        boolean done = commands.attempt("own", () -> {
            if (!password.equals(again)) {
                throw new InvalidRequestException("again", "password.not-twice");
            }
            var user = new UserId(caller.userId("id"));
            changes.set(user, commands.valid(new NewPassword(password, old)));
        });
        if (done) {
            said.done(texts.get("password.changed"));
        }
    }

    /** Nobody is shown a password. */
    public String getOld() {
        return "";
    }

    /** What is typed. */
    public void setOld(@Nullable String typed) {
        old = typed == null ? "" : typed;
    }

    /** Nobody is shown a password. */
    public String getPassword() {
        return "";
    }

    /** What is typed. */
    public void setPassword(@Nullable String typed) {
        password = typed == null ? "" : typed;
    }

    /** Nobody is shown a password. */
    public String getAgain() {
        return "";
    }

    /** What is typed. */
    public void setAgain(@Nullable String typed) {
        again = typed == null ? "" : typed;
    }
}
