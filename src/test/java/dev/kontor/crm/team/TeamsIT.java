package dev.kontor.crm.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import dev.kontor.crm.People;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Teams over HTTP, from the command to the read model. */
class TeamsIT {

    private static Reply create(String name) {
        return Api.send("POST", "api/teams", "{\"name\":\"" + name + "\"}");
    }

    private static String path(Reply created) {
        return "api/teams/" + People.id(created);
    }

    @Test
    void aTeamIsCreatedFilledRenamedAndEmptied() {
        var ada = People.id(People.user("Ada", "UTC"));
        var bob = People.id(People.user("Bob", "UTC"));
        var created = create("North");
        assertThat(created.status()).isEqualTo(201);
        for (var user : List.of(ada, bob)) {
            assertThat(Api.send("PUT", path(created) + "/members/" + user, "").status())
                    .isEqualTo(200);
        }
        var renamed = Api.send("PUT", path(created) + "/name", "{\"name\":\"South\"}");
        assertThat(renamed.status()).isEqualTo(200);
        People.api()
                .get(path(created) + "?after=" + renamed.position())
                .then()
                .body("name", equalTo("South"))
                .body("memberIds", contains(ada, bob));

        var removed = Api.send("DELETE", path(created) + "/members/" + ada, "");
        assertThat(removed.status()).isEqualTo(200);
        People.api()
                .get("api/teams?memberId=" + bob + "&after=" + removed.position())
                .then()
                .body("items.id", contains(People.id(created)))
                .body("items[0].memberIds", contains(bob));
        People.api().get("api/teams?memberId=" + ada).then().body("total", equalTo(0));
        People.api().get("api/teams?memberId=x").then().statusCode(400);
        People.api()
                .get(path(created) + "/history")
                .then()
                .body(
                        "items.fact.type",
                        contains(
                                "TeamCreated",
                                "TeamMemberAdded",
                                "TeamMemberAdded",
                                "TeamRenamed",
                                "TeamMemberRemoved"));
    }

    @Test
    void rulesAndOldVersionsRefuse() {
        var created = create("North");
        var ada = People.id(People.user("Ada", "UTC"));
        Api.send("POST", "api/users/" + ada + "/deactivate", "");

        var inactive = Api.send("PUT", path(created) + "/members/" + ada, "");
        assertThat(inactive.status()).isEqualTo(409);
        assertThat(inactive.rule()).isEqualTo("team-member-inactive");
        var nobody = Api.send("PUT", path(created) + "/members/" + UUID.randomUUID(), "");
        assertThat(nobody.rule()).isEqualTo("team-member-unknown");
        Api.send("PUT", path(created) + "/name", "{\"name\":\"South\"}");
        var late = Api.send("PUT", path(created) + "/name", "{\"name\":\"X\"}", "If-Match", created.header("ETag"));
        assertThat(late.status()).isEqualTo(412);
    }
}
