package dev.kontor.crm.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import dev.kontor.crm.People;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Todos over HTTP, from the command to the read model and to the reminder. */
class TodosIT {

    private static String path(Reply created) {
        return "api/todos/" + People.id(created);
    }

    private static List<String> ids(String query) {
        return People.api().get("api/todos?" + query).jsonPath().getList("items.id");
    }

    @Test
    void aTodoIsCreatedAssignedMovedDoneAndReopened() {
        var ada = People.id(People.user("Ada", "Europe/Berlin"));
        var subject = UUID.randomUUID();
        var created = People.todo(
                "\"title\":\" Call \",\"note\":\"One\\nTwo\",\"dueAt\":\"2126-03-29T10:00:00+02:00\",\"subject\":{\"kind\":\"contact\",\"id\":\""
                        + subject + "\"}");
        assertThat(created.header("Location")).endsWith(path(created));
        var assigned = Api.send("PUT", path(created) + "/assignee", "{\"assigneeId\":\"" + ada + "\"}");
        People.api()
                .get(path(created) + "?after=" + assigned.position())
                .then()
                .statusCode(200)
                .header("ETag", assigned.header("ETag"))
                .body("title", equalTo("Call"))
                .body("note", equalTo("One\nTwo"))
                .body("dueAt", equalTo("2126-03-29T08:00:00Z"))
                .body("assigneeId", equalTo(ada))
                .body("subjectId", equalTo(subject.toString()))
                .body("status", equalTo("open"));
        var moved = Api.send("PUT", path(created) + "/due", "{\"dueOn\":\"2126-03-30\"}");
        var done = Api.send("POST", path(created) + "/complete", "");
        var again = Api.send("POST", path(created) + "/reopen", "");
        var cleared = Api.send("PUT", path(created) + "/due", "{}");
        var cancelled = Api.send("POST", path(created) + "/cancel", "");
        assertThat(Stream.of(assigned, moved, done, again, cleared, cancelled).map(Reply::status))
                .containsOnly(200);
        People.api()
                .get(path(created) + "/history")
                .then()
                .body("items.changes.property[2]", contains("dueAt", "dueOn"))
                .body("items.changes.property[6]", contains("status"));
        assertThat(ids("subjectKind=contact&subjectId=" + subject + "&after=" + cancelled.position()))
                .containsExactly(People.id(created));
    }

    @Test
    void peopleSeeWhatIsTheirsDueAndLateByTheirOwnTimeZone() {
        var west = People.id(People.user("West", "Pacific/Pago_Pago"));
        var east = People.id(People.user("East", "Pacific/Kiritimati"));
        // never the same day at both: they are 25 hours apart
        var today = LocalDate.now(ZoneId.of("Pacific/Pago_Pago"));
        var whatIsDue = "\"title\":\"Call\",\"dueOn\":\"" + today + "\",\"assigneeId\":\"";
        var ofWest = People.id(People.todo(whatIsDue + west + "\""));
        var ofEast = People.id(People.todo(whatIsDue + east + "\""));
        var later =
                People.id(People.todo("\"title\":\"Later\",\"dueOn\":\"2126-01-01\",\"assigneeId\":\"" + west + "\""));
        var last = People.todo("\"title\":\"Some time\",\"assigneeId\":\"" + west + "\"");
        var after = "&after=" + last.position();

        assertThat(ids("view=mine&sort=due&assigneeId=" + west + after))
                .containsExactly(ofWest, later, People.id(last));
        assertThat(ids("view=due&assigneeId=" + west + after)).containsExactly(ofWest);
        assertThat(ids("view=overdue&assigneeId=" + west + after)).isEmpty();
        assertThat(ids("view=due&assigneeId=" + east + after)).isEmpty();
        assertThat(ids("view=overdue&assigneeId=" + east + after)).containsExactly(ofEast);

        var done = Api.send("POST", "api/todos/" + ofEast + "/complete", "");
        assertThat(ids("view=overdue&assigneeId=" + east + "&after=" + done.position()))
                .isEmpty();
        assertThat(ids("view=done&assigneeId=" + east)).containsExactly(ofEast);
        assertThat(ids("view=open&assigneeId=" + east)).isEmpty();

        var moved = Api.send(
                "PUT",
                "api/users/" + west,
                "{\"name\":\"West\",\"timeZone\":\"Pacific/Kiritimati\",\"language\":\"de\"}");
        assertThat(ids("view=overdue&assigneeId=" + west + "&after=" + moved.position()))
                .as("who moves has other days")
                .containsExactly(ofWest);
        People.api().get("api/todos?view=mine").then().statusCode(200);
        People.api().get("api/todos?view=some").then().statusCode(400);
    }

    @Test
    void rulesAndOldVersionsRefuse() {
        var created = People.todo("\"title\":\"Call\"");
        var ada = People.id(People.user("Ada", "UTC"));
        Api.send("POST", "api/users/" + ada + "/deactivate", "");
        var assignee = "{\"assigneeId\":\"" + ada + "\"}";
        assertThat(Api.send("PUT", path(created) + "/assignee", assignee).rule())
                .isEqualTo("assignee-inactive");
        Api.send("POST", path(created) + "/complete", "");
        var late = Api.send("POST", path(created) + "/cancel", "", "If-Match", created.header("ETag"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(Api.send("POST", path(created) + "/cancel", "").rule()).isEqualTo("todo-closed");
        for (var due : List.of(
                "\"dueOn\":\"2026-02-30\"",
                "\"dueAt\":\"2026-03-29T10:00:00\"",
                "\"dueOn\":\"2026-03-29\",\"dueAt\":\"2026-03-29T10:00:00Z\"",
                "\"dueOn\":\"-999999999-01-01\"")) {
            assertThat(Api.send("PUT", path(created) + "/due", "{" + due + "}").status())
                    .as(due)
                    .isEqualTo(400);
        }
    }

    @Test
    void whoIsLateIsRemindedOnceAndTold() throws InterruptedException {
        var ada = People.id(People.user("Ada", "UTC"));
        var created =
                People.todo("\"title\":\"Call\",\"dueAt\":\"2026-01-01T10:00:00Z\",\"assigneeId\":\"" + ada + "\"");
        long end = System.nanoTime() + 60_000_000_000L;
        while (!types(created).contains("TodoReminded")) {
            assertThat(System.nanoTime()).as("reminded within a minute").isLessThan(end);
            Thread.sleep(200);
        }
        // two more beats of the timer
        Thread.sleep(11_000);
        assertThat(types(created)).containsExactly("TodoCreated", "TodoReminded");
        People.api().get(path(created)).then().body("reminded", equalTo(true));
        People.api()
                .get("api/notifications?userId=" + ada + "&sort=position")
                .then()
                .body("items.kind", contains("todo-assigned", "todo-due"));

        // who looked at it before the reminder came has missed nothing
        var later = Api.send(
                "PUT", path(created) + "/due", "{\"dueOn\":\"2031-05-06\"}", "If-Match", created.header("ETag"));
        assertThat(later.status()).as(later.text()).isEqualTo(200);
    }

    private static List<String> types(Reply created) {
        return People.api().get(path(created) + "/events").jsonPath().getList("items.type");
    }
}
