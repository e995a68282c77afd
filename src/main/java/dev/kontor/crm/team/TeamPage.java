package dev.kontor.crm.team;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.page.Asked;
import dev.kontor.page.Names;
import dev.kontor.page.Option;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageLists;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One team with its members. What can be changed, {@link TeamMembers} changes. */
@PageBean
@Shows("/crm/team/team.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class TeamPage {

    private PageLists lists;
    private Names names;
    private Asked asked;
    private @Nullable TeamView team;

    /** For the container's proxy. */
    protected TeamPage() {}

    /** All parts by CDI. */
    @Inject
    public TeamPage(PageLists lists, Names names, Asked asked) {
        this.lists = lists;
        this.names = names;
        this.asked = asked;
    }

    /** Which team. */
    public UUID getId() {
        return asked.subject();
    }

    /**
     * The team.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if there is none
     */
    public TeamView getTeam() {
        var known = team;
        if (known == null) {
            known = lists.one(Teams.MODEL, getId()).orElseThrow(() -> TeamRule.TEAM_UNKNOWN.refusal(getId()));
            names.expect("user", known.memberIds().stream());
            team = known;
        }
        return known;
    }

    /** Who belongs to it, by name. */
    public List<Option> getMembers() {
        return getTeam().memberIds().stream()
                .map(member -> new Option(member, names.of("user", member)))
                .sorted(Comparator.comparing(Option::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Has it be looked for again, since it changed. */
    void forget() {
        team = null;
    }
}
