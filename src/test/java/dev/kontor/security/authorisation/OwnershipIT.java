package dev.kontor.security.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import dev.kontor.crm.People;
import dev.kontor.security.Someone;
import org.junit.jupiter.api.Test;

/** What is somebody's is changed by them, by who shares a team with them, and by managers; read by all. */
class OwnershipIT {

    private final Someone owner = Someone.with("sales");
    private final Someone stranger = Someone.with("sales");
    private final Someone manager = Someone.with("manager");

    private static void assertNotTheirs(Reply refused) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(403);
        assertThat(refused.rule()).isEqualTo("not-yours");
    }

    private static void assertDone(Reply done) {
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    private String opportunity() {
        var company = owner.send("POST", "api/companies", "{\"name\":\"Acme\"}");
        var opened = owner.send("POST", "api/opportunities", """
                {"title":"Deal","companyId":"%s","ownerId":"%s","value":{"amount":10.00,"currency":"EUR"},\
                "expectedCloseOn":"2030-01-01"}""".formatted(People.id(company), owner.id()));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return "api/opportunities/" + People.id(opened);
    }

    private static Reply value(Someone who, String opportunity, int amount) {
        return who.send("PUT", opportunity + "/value", "{\"amount\":" + amount + ".00,\"currency\":\"EUR\"}");
    }

    /** Waits until the read model of teams shows it. */
    private void inOneTeam(Someone... members) {
        var team = Api.send("POST", "api/teams", "{\"name\":\"Team of " + owner.email() + "\"}");
        long reached = 0;
        for (var member : members) {
            var added = Api.send("PUT", "api/teams/" + People.id(team) + "/members/" + member.id(), "");
            assertDone(added);
            reached = added.position();
        }
        assertThat(Api.send("GET", "api/activities/feed?after=" + reached, "").status())
                .isEqualTo(200);
    }

    @Test
    void anOpportunityIsItsOwnersTheirTeamsAndTheManagers() {
        var opportunity = opportunity();
        assertDone(value(owner, opportunity, 11));
        assertDone(value(manager, opportunity, 12));
        assertNotTheirs(value(stranger, opportunity, 13));
        assertNotTheirs(stranger.send("PUT", opportunity + "/stage", "{\"stage\":\"qualified\"}"));
        assertNotTheirs(stranger.send("PUT", opportunity + "/probability", "{\"probability\":5}"));
        assertNotTheirs(stranger.send("PUT", opportunity + "/expected-close", "{\"expectedCloseOn\":\"2031-01-01\"}"));
        assertNotTheirs(stranger.send("PUT", opportunity + "/owner", "{\"ownerId\":\"" + stranger.id() + "\"}"));
        assertNotTheirs(stranger.send("POST", opportunity + "/win", ""));
        assertNotTheirs(stranger.send("POST", opportunity + "/lose", "{\"reason\":\"Mine\"}"));
        assertDone(stranger.send("GET", opportunity, ""));

        inOneTeam(owner, stranger);
        assertDone(value(stranger, opportunity, 14));
    }

    @Test
    void whoGaveItAwayDoesNotChangeItAnyMore() {
        var opportunity = opportunity();
        assertDone(owner.send("PUT", opportunity + "/owner", "{\"ownerId\":\"" + stranger.id() + "\"}"));

        assertNotTheirs(value(owner, opportunity, 11));
        assertDone(value(stranger, opportunity, 11));
    }

    @Test
    void aTodoIsItsAssigneesAndEverybodysAsLongAsItIsNobodys() {
        var created = stranger.send("POST", "api/todos", "{\"title\":\"Call\"}");
        var todo = "api/todos/" + People.id(created);
        assertDone(stranger.send("PUT", todo + "/assignee", "{\"assigneeId\":\"" + owner.id() + "\"}"));

        assertNotTheirs(stranger.send("POST", todo + "/complete", ""));
        assertNotTheirs(stranger.send("POST", todo + "/cancel", ""));
        assertNotTheirs(stranger.send("PUT", todo + "/due", "{\"dueOn\":\"2030-01-01\"}"));
        assertNotTheirs(stranger.send("PUT", todo + "/assignee", "{\"assigneeId\":\"" + stranger.id() + "\"}"));
        assertDone(owner.send("POST", todo + "/complete", ""));
        assertNotTheirs(stranger.send("POST", todo + "/reopen", ""));
        assertDone(manager.send("POST", todo + "/reopen", ""));
    }
}
