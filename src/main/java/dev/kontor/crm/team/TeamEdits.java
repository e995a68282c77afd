package dev.kontor.crm.team;

import static dev.kontor.page.TypedAddress.text;
import static dev.kontor.security.identity.Roles.ADMIN;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.api.InvalidRequestException;
import dev.kontor.crm.team.TeamBodies.NewTeam;
import dev.kontor.crm.team.event.TeamId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.command.Command;
import dev.kontor.page.Asked;
import dev.kontor.page.Option;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.PageTexts;
import dev.kontor.page.Said;
import dev.kontor.page.Sent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Creates teams, and has the user of a page belong to some. */
@PageBean
@RolesAllowed(ADMIN)
public class TeamEdits {

    private static final String PLACE = "team";

    private final Map<String, @Nullable Object> typed = new HashMap<>();
    private PageCommands commands;
    private UserTeams teams;
    private AllTeams all;
    private Asked asked;
    private Said said;
    private PageTexts texts;

    /** For the container's proxy. */
    protected TeamEdits() {}

    /** All parts by CDI. */
    @Inject
    public TeamEdits(PageCommands commands, UserTeams teams, AllTeams all, Asked asked, Said said, PageTexts texts) {
        this.commands = commands;
        this.teams = teams;
        this.all = all;
        this.asked = asked;
        this.said = said;
        this.texts = texts;
    }

    /** What stands in the fields. */
    public Map<String, @Nullable Object> getTyped() {
        return typed;
    }

    /** Adds the user to the team that was chosen. */
    public void add() {
        send("team.added", () -> {
            if (typed.get("team") instanceof Option chosen) {
                return new AddTeamMember(new TeamId(chosen.id()), user(), null);
            }
            throw new InvalidRequestException("teamId", "choice.needed");
        });
    }

    /** Takes the user out of the team that was pressed. */
    public void remove() {
        send("team.removed", () -> new RemoveTeamMember(TeamId.fromString(text(typed, "which")), user(), null));
    }

    /** Creates a team, which has no members yet. */
    public void create() {
        send("team.created", () -> {
            var body = commands.valid(new NewTeam(null, text(typed, "name")));
            return new CreateTeam(new TeamId(UuidCreator.getTimeOrderedEpoch()), body.name());
        });
    }

    private UserId user() {
        return new UserId(asked.subject());
    }

    private void send(String notice, Supplier<? extends Command> command) {
        if (commands.send(PLACE, Teams.MODEL.projection(), command) instanceof Sent.Done) {
            said.done(texts.get(notice));
            typed.clear();
        }
        teams.forget();
        all.forget();
    }
}
