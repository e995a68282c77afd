package dev.kontor.crm.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import dev.kontor.crm.People;
import dev.kontor.security.Someone;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Users over HTTP, from the command to the read model. */
class UsersIT {

    private static String path(Reply created) {
        return "api/users/" + People.id(created);
    }

    @Test
    void aUserIsCreatedChangedReadAndRemembered() {
        var created = People.user(" Ada Lovelace ", "Europe/Berlin", "sales", "sales");
        var email = "x" + Api.newEmail();
        var updated =
                Api.send("PUT", path(created), "{\"name\":\"Ada King\",\"timeZone\":\"UTC\",\"language\":\"en\"}");
        var moved = Api.send("PUT", path(created) + "/email", "{\"email\":\"" + email + "\"}");
        var roles = Api.send("PUT", path(created) + "/roles", "{\"roles\":[\"auditor\",\"manager\"]}");
        var gone = Api.send("POST", path(created) + "/deactivate", "");
        var back = Api.send("POST", path(created) + "/activate", "");
        assertThat(Stream.of(updated, moved, roles, gone, back).map(Reply::status))
                .containsOnly(200);

        People.api()
                .get(path(created) + "?after=" + back.position())
                .then()
                .statusCode(200)
                .header("ETag", back.header("ETag"))
                .body("name", equalTo("Ada King"))
                .body("email", equalTo(email))
                .body("roles", contains("manager", "auditor"))
                .body("timeZone", equalTo("UTC"))
                .body("language", equalTo("en"))
                .body("active", equalTo(true));
        People.api()
                .get(path(created) + "/events")
                .then()
                .body(
                        "items.type",
                        contains(
                                "UserCreated",
                                "UserUpdated",
                                "UserEmailChanged",
                                "UserRolesChanged",
                                "UserDeactivated",
                                "UserActivated"));
        People.api()
                .get(path(created) + "/history")
                .then()
                .statusCode(200)
                .body("items[3].changes.property", contains("roles"))
                .body("items[4].changes.property", contains("active"));
        People.api()
                .get(path(created) + "/diff?from=" + created.position() + "&to=" + updated.position())
                .then()
                .statusCode(200)
                .body("changes.property", contains("language", "name", "timeZone"));
    }

    @Test
    void usersAreSearchedFilteredSortedAndPaged() {
        var mark = "u" + UUID.randomUUID().toString().substring(0, 8);
        People.user(mark + " b", "UTC", "sales");
        var manager = People.user(mark + " A", "UTC", "manager", "sales");
        var third = People.user(mark + " c", "UTC");
        var gone = Api.send("POST", path(third) + "/deactivate", "");
        var mine = "api/users?after=" + gone.position() + "&q=" + mark;

        People.api()
                .get(mine + "&size=2")
                .then()
                .body("total", equalTo(3))
                .body("items.name", contains(mark + " A", mark + " b"));
        People.api().get(mine + "&size=2&page=1").then().body("items.name", contains(mark + " c"));
        People.api().get(mine + "&role=sales").then().body("total", equalTo(2));
        People.api().get(mine + "&role=manager").then().body("items.id", contains(People.id(manager)));
        People.api().get(mine + "&active=false").then().body("items.id", contains(People.id(third)));
        People.api()
                .get(mine + "&sort=created&direction=desc")
                .then()
                .body("items.name", contains(mark + " c", mark + " A", mark + " b"));
        People.api().get("api/users?role=boss").then().statusCode(400);
    }

    @Test
    void whatIsWrongIsToldByName() {
        var reply = Api.send(
                "POST",
                "api/users",
                "{\"name\":\"\",\"email\":\"x\",\"roles\":[\"boss\"],\"timeZone\":\"Mars\",\"language\":\"fr\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("name", "email", "roles", "timeZone", "language");
    }

    @Test
    void rulesAndOldVersionsRefuse() {
        var created = People.user("Ada", "UTC", "sales");
        var email =
                People.api().get(path(created) + "?after=" + created.position()).path("email");
        var taken = Api.send(
                "POST",
                "api/users",
                "{\"name\":\"Bob\",\"email\":\"" + email + "\",\"timeZone\":\"UTC\",\"language\":\"de\"}");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.rule()).isEqualTo("user-email-taken");

        var gone = Api.send("POST", path(created) + "/deactivate", "");
        var late = Api.send("PUT", path(created) + "/roles", "{\"roles\":[]}", "If-Match", created.header("ETag"));
        assertThat(late.status()).isEqualTo(412);
        var inactive = Api.send("PUT", path(created) + "/roles", "{\"roles\":[]}", "If-Match", gone.header("ETag"));
        assertThat(inactive.status()).isEqualTo(409);
        assertThat(inactive.rule()).isEqualTo("user-inactive");
        assertThat(Api.send("POST", "api/users/" + UUID.randomUUID() + "/activate", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theLastAdministratorStays() {
        // in a tenant of its own: here all other tests are an administrator
        var boss = Someone.of("firm-" + UUID.randomUUID(), "admin");
        var admin = boss.send(
                "POST",
                "api/users",
                "{\"name\":\"Root\",\"email\":\"root@example.org\",\"roles\":[\"admin\"],\"timeZone\":\"UTC\",\"language\":\"de\"}");
        assertThat(admin.status()).as(admin.text()).isEqualTo(201);

        var refused = boss.send("POST", path(admin) + "/deactivate", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.rule()).isEqualTo("last-admin");
        assertThat(boss.send("PUT", path(admin) + "/roles", "{\"roles\":[]}").rule())
                .isEqualTo("last-admin");
    }
}
