package dev.kontor.crm.team;

import static dev.kontor.page.TypedAddress.text;
import static dev.kontor.security.identity.Roles.ADMIN;

import dev.kontor.api.InvalidRequestException;
import dev.kontor.crm.team.TeamBodies.NewName;
import dev.kontor.crm.team.event.TeamId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.command.Command;
import dev.kontor.page.Option;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.PageEdits;
import dev.kontor.page.PageTexts;
import dev.kontor.page.Said;
import dev.kontor.page.Sent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Renames the team of a page, and says who belongs to it. */
@PageBean
@RolesAllowed(ADMIN)
public class TeamMembers {

    private static final String PLACE = "member";

    private TeamPage page;
    private PageEdits edits;
    private PageCommands commands;
    private Said said;
    private PageTexts texts;
    private @Nullable Map<String, @Nullable Object> typed;

    /** For the container's proxy. */
    protected TeamMembers() {}

    /** All parts by CDI. */
    @Inject
    public TeamMembers(TeamPage page, PageEdits edits, PageCommands commands, Said said, PageTexts texts) {
        this.page = page;
        this.edits = edits;
        this.commands = commands;
        this.said = said;
        this.texts = texts;
    }

    /** What stands in the fields: what is known, until somebody types something else. */
    public Map<String, @Nullable Object> getTyped() {
        var known = typed;
        if (known == null) {
            known = new HashMap<>();
            known.put("name", page.getTeam().name());
            typed = known;
        }
        return known;
    }

    /** Gives it another name, against the version that the page showed. */
    public void rename() {
        boolean done = edits.change("name", Teams.MODEL, page.getId(), seen -> {
            var body = commands.valid(new NewName(text(getTyped(), "name")));
            return new RenameTeam(id(), body.name(), seen);
        });
        show(done);
    }

    /** Adds the user who was chosen, whoever came or left meanwhile. */
    public void add() {
        send("team.added", () -> {
            if (getTyped().get("user") instanceof Option chosen) {
                return new AddTeamMember(id(), new UserId(chosen.id()), null);
            }
            throw new InvalidRequestException("userId", "choice.needed");
        });
    }

    /** Takes out the user who was pressed. */
    public void remove() {
        send("team.removed", () -> new RemoveTeamMember(id(), UserId.fromString(text(getTyped(), "which")), null));
    }

    private TeamId id() {
        return new TeamId(page.getId());
    }

    private void send(String notice, Supplier<? extends Command> command) {
        boolean done = commands.send(PLACE, Teams.MODEL.projection(), command) instanceof Sent.Done;
        if (done) {
            said.done(texts.get(notice));
        }
        show(done);
    }

    private void show(boolean done) {
        page.forget();
        if (done) {
            typed = null;
        }
    }
}
