package dev.kontor.crm.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import dev.kontor.security.Someone;
import io.restassured.specification.RequestSpecification;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Activities over HTTP, from the command to the lists and the feed. */
class ActivitiesIT {

    private static final String TIME = "2026-11-20T09:30:00Z";

    private final String contact = id(Api.create("Ada", Api.newEmail()));

    private static RequestSpecification api() {
        return Api.request();
    }

    private static String id(Reply created) {
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.json().getString("id");
    }

    private static String path(Reply created) {
        return "api/activities/" + id(created);
    }

    private static JsonObjectBuilder thing(String kind, String id) {
        return Json.createObjectBuilder().add("kind", kind).add("id", id);
    }

    private JsonObjectBuilder note(String title) {
        return Json.createObjectBuilder()
                .add("subject", thing("contact", contact))
                .add("kind", "note")
                .add("title", title)
                .add("happenedAt", TIME);
    }

    private JsonObjectBuilder call() {
        return note("Call").add("kind", "call").add("direction", "inbound");
    }

    private static Reply log(JsonObjectBuilder body, String... headers) {
        return Api.send("POST", "api/activities", body.build().toString(), headers);
    }

    private static String newUser() {
        return id(Api.send(
                "POST",
                "api/users",
                Json.createObjectBuilder()
                        .add("name", "Bob")
                        .add("email", Api.newEmail())
                        .add("timeZone", "Europe/Berlin")
                        .add("language", "de")
                        .build()
                        .toString()));
    }

    @Test
    void anActivityIsLoggedCorrectedShownRemovedAndRemembered() {
        var user = newUser();
        var created = log(call().add("text", " She wants\ntwo hundred. ")
                .add("authorId", user)
                .add("visibility", "team")
                .add("durationMinutes", 12)
                .add("happenedAt", "2026-11-20T10:30:00+01:00")
                .add(
                        "participants",
                        Json.createArrayBuilder().add(thing("contact", contact)).add(thing("user", user))));
        assertThat(created.header("Location")).endsWith(path(created));
        api().get(path(created) + "?after=" + created.position())
                .then()
                .statusCode(200)
                .header("ETag", created.header("ETag"))
                .body("subject.kind", equalTo("contact"))
                .body("subject.id", equalTo(contact))
                .body("kind", equalTo("call"))
                .body("authorId", equalTo(user))
                .body("loggedBy", equalTo(Api.user()))
                .body("visibility", equalTo("team"))
                .body("title", equalTo("Call"))
                .body("text", equalTo("She wants\ntwo hundred."))
                .body("happenedAt", equalTo(TIME))
                .body("durationMinutes", equalTo(12))
                .body("direction", equalTo("inbound"))
                .body("participants.kind", contains("contact", "user"))
                .body("participants.id", contains(contact, user))
                .body("removed", equalTo(false));

        var corrected =
                Api.send("PUT", path(created) + "/content", """
                {"title": "Called", "happenedAt": "%s", "direction": "outbound", "reason": "Misheard"}""".formatted(TIME), "If-Match", created.header("ETag"));
        var shown = Api.send("PUT", path(created) + "/visibility", "{\"visibility\": \"company\"}");
        var removed = Api.send("POST", path(created) + "/remove", "{\"reason\": \"Logged twice\"}");
        assertThat(List.of(corrected.status(), shown.status(), removed.status()))
                .containsOnly(200);

        api().get(path(created) + "?asOf=" + shown.position())
                .then()
                .body("title", equalTo("Called"))
                .body("direction", equalTo("outbound"))
                .body("$", not(hasKey("text")))
                .body("$", not(hasKey("durationMinutes")))
                .body("participants.size()", equalTo(0))
                .body("visibility", equalTo("company"));
        api().get(path(created) + "?after=" + removed.position())
                .then()
                .header("ETag", removed.header("ETag"))
                .body("removed", equalTo(true))
                .body("removalReason", equalTo("Logged twice"))
                .body("$", not(hasKey("title")))
                .body("subject.id", equalTo(contact));
        api().get(path(created) + "/history")
                .then()
                .body(
                        "items.fact.type",
                        contains("ActivityLogged", "ActivityCorrected", "ActivityVisibilityChanged", "ActivityRemoved"))
                .body("items[1].fact.payload.reason", equalTo("Misheard"))
                .body("items[2].changes.property", contains("visibility"))
                .body("items[2].changes.from", contains("team"))
                .body("items[2].changes.to", contains("company"));
        api().get(path(created) + "/diff?to=" + shown.position())
                .then()
                .statusCode(200)
                .body("to.state.title", equalTo("Called"));
        api().get(path(created) + "/events").then().body("items.size()", equalTo(4));
        api().get("api/events?stream=activities&types=ActivityRemoved&from=" + removed.position())
                .then()
                .body("items[0].payload.reason", equalTo("Logged twice"));
    }

    @Test
    void whatIsOnlyNeededIsEnough() {
        var before = Instant.now().minus(Duration.ofMinutes(5));
        var created = log(Json.createObjectBuilder()
                .add("subject", thing("contact", contact))
                .add("kind", "note")
                .add("title", "Likes tea"));

        var read = Api.send("GET", path(created) + "?after=" + created.position(), "")
                .json();
        assertThat(read.getString("visibility")).isEqualTo("company");
        assertThat(read.getString("authorId")).isEqualTo(Api.user());
        assertThat(Instant.parse(read.getString("happenedAt")))
                .isBetween(before, Instant.now().plus(Duration.ofMinutes(5)));
    }

    @Test
    void whatStandsAgainstACommandIsSaid() {
        var nobody = UUID.randomUUID().toString();
        var known = log(note("Known"));
        var refused = new ArrayList<String>();
        for (var body : List.of(
                note("x").add("subject", thing("contact", nobody)),
                note("x").add("subject", thing("order", contact)),
                note("x").add("authorId", nobody),
                note("x").add("participants", Json.createArrayBuilder().add(thing("user", nobody))),
                note("x").add("participants", Json.createArrayBuilder().add(thing("company", nobody))),
                note("x").add("kind", "call"),
                note("x").add("direction", "inbound"),
                note("x").add("durationMinutes", 5),
                note("x").add("happenedAt", "2999-01-01T00:00:00Z"),
                note("x").add("id", id(known)))) {
            var reply = log(body);
            assertThat(reply.status()).as(reply.text()).isEqualTo(409);
            refused.add(reply.rule());
        }
        assertThat(refused)
                .containsExactly(
                        "activity-subject-unknown",
                        "activity-subject-unknown",
                        "activity-author-unknown",
                        "activity-participant-unknown",
                        "activity-participant-no-person",
                        "activity-direction-needed",
                        "activity-direction-misplaced",
                        "activity-duration-misplaced",
                        "activity-time-implausible",
                        "activity-exists");
        var unknown = Api.send("POST", "api/activities/" + nobody + "/remove", "{\"reason\": \"x\"}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.rule()).isEqualTo("activity-unknown");
        Api.send("POST", path(known) + "/remove", "{\"reason\": \"x\"}");
        assertThat(Api.send("PUT", path(known) + "/visibility", "{\"visibility\": \"company\"}")
                        .rule())
                .isEqualTo("activity-removed");
    }

    @Test
    void whatCannotBeMeantIsRefusedByItsName() {
        for (var body : List.of(
                note("x").addNull("subject"),
                note("x").add("subject", thing("planet", contact)),
                note("x").add("kind", "CALL"),
                note(" "),
                note("x").add("text", "a".repeat(10_001)),
                note("x").add("happenedAt", "yesterday"),
                note("x").add("durationMinutes", 0),
                note("x").add("direction", "up"),
                note("x").add("visibility", "world"),
                note("x").add("participants", Json.createArrayBuilder().add(thing("user", "1"))),
                note("x").add("participants", Json.createArrayBuilder().addNull()),
                note("x").add("mood", "good"))) {
            var reply = log(body);
            assertThat(reply.status()).as(reply.text()).isEqualTo(400);
            assertThat(reply.rule()).isEqualTo("invalid-request");
            assertThat(reply.json().getJsonArray("violations")).as(reply.text()).isNotEmpty();
        }
        assertThat(log(note("x").add("text", "a\n\u00e4".repeat(3_000))).status())
                .isEqualTo(201);
    }

    @Test
    void aVersionThatIsNotCurrentIsAnsweredWithWhatWasMissed() {
        var created = log(note("Note"));
        var removed =
                Api.send("POST", path(created) + "/remove", "{\"reason\": \"x\"}", "If-Match", created.header("ETag"));
        assertThat(removed.status()).isEqualTo(200);

        var stale = Api.send(
                "PUT",
                path(created) + "/visibility",
                "{\"visibility\": \"company\"}",
                "If-Match",
                created.header("ETag"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text()).contains("ActivityRemoved");
    }

    @Test
    void aRequestThatIsSentTwiceIsDoneOnce() {
        var key = UUID.randomUUID().toString();
        var first = log(note("Once"), "Idempotency-Key", key);
        var second = log(note("Once"), "Idempotency-Key", key);

        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(id(second)).isEqualTo(id(first));
    }

    @Test
    void aListIsFilteredSortedAndPaged() {
        var user = newUser();
        log(note("b first").add("happenedAt", "2026-11-18T09:00:00Z"));
        log(call().add("title", "A second")
                .add("happenedAt", "2026-11-19T09:00:00Z")
                .add("authorId", user));
        var third = log(note("c third").add("text", "100% of_it").add("happenedAt", "2026-11-20T09:00:00Z"));
        var last =
                Api.send("POST", path(third) + "/remove", "{\"reason\": \"x\"}").position();
        var mine = "api/activities?after=" + last + "&subjectKind=contact&subjectId=" + contact;

        api().get(mine + "&sort=title&size=2")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.title", contains("A second", "b first"))
                .body("links", hasKey("next"));
        api().get(mine + "&sort=happened&direction=desc&removed=false")
                .then()
                .body("items.title", contains("A second", "b first"));
        api().get(mine + "&removed=true").then().body("items.id", contains(id(third)));
        api().get(mine + "&kind=call").then().body("items.title", contains("A second"));
        api().get(mine + "&authorId=" + user).then().body("items.title", contains("A second"));
        api().get(mine + "&q=SECOND").then().body("items.title", contains("A second"));
        api().get(mine + "&q=100%25").then().body("total", equalTo(0));
        api().get(mine + "&happenedFrom=2026-11-19T09:00:00Z&happenedBefore=2026-11-20T09:00:00Z")
                .then()
                .body("items.title", contains("A second"));
        api().get("api/activities?subjectKind=order&subjectId=" + contact)
                .then()
                .body("total", equalTo(0));
        for (var wrong :
                List.of("kind=CALL", "subjectId=1", "authorId=ann", "happenedFrom=today", "subjectKind=moon")) {
            api().get("api/activities?" + wrong).then().statusCode(400);
        }
    }

    @Test
    void aFeedShowsWhatItsViewerMaySee() {
        var author = newUser();
        var mate = newUser();
        var team = id(Api.send("POST", "api/teams", "{\"name\": \"North\"}"));
        for (var member : List.of(author, mate)) {
            assertThat(Api.send("PUT", "api/teams/" + team + "/members/" + member, "")
                            .status())
                    .isEqualTo(200);
        }
        log(note("hers").add("authorId", author).add("visibility", "private"));
        log(note("teams").add("authorId", author).add("visibility", "team"));
        long last = log(note("companys").add("authorId", author).add("visibility", "company"))
                .position();
        var feed = "api/activities/feed?subjectKind=contact&subjectId=" + contact + "&after=" + last;

        assertThat(titles(feed + "&viewerId=" + author)).containsExactlyInAnyOrder("hers", "teams", "companys");
        assertThat(titles(feed + "&viewerId=" + mate)).containsExactlyInAnyOrder("teams", "companys");
        assertThat(titles(feed + "&viewerId=" + mate + "&teamId=" + team))
                .containsExactlyInAnyOrder("teams", "companys");
        assertThat(titles(feed + "&viewerId=" + UUID.randomUUID())).containsExactly("companys");
        assertThat(titles(feed)).containsExactly("companys");

        var left = Api.send("DELETE", "api/teams/" + team + "/members/" + mate, "");
        assertThat(titles(
                        "api/activities/feed?subjectId=" + contact + "&viewerId=" + mate + "&after=" + left.position()))
                .containsExactly("companys");
    }

    private static List<String> titles(String feed) {
        return api().get(feed).then().statusCode(200).extract().jsonPath().getList("items.title");
    }

    @Test
    void whatIsPrivateIsAsUnknownToOthersAsIfItNeverWas() {
        var ada = Someone.with("sales");
        var bob = Someone.with("sales");
        var hers = ada.send(
                "POST",
                "api/activities",
                note("hers alone").add("visibility", "private").build().toString());
        assertThat(hers.status()).as(hers.text()).isEqualTo(201);

        var list = "api/activities?subjectId=" + contact + "&after=" + hers.position();
        assertThat(ada.send("GET", list, "").text()).contains("hers alone");
        assertThat(bob.send("GET", list, "").text()).doesNotContain("hers alone");
        assertThat(ada.send("GET", path(hers), "").status()).isEqualTo(200);
        for (var way : List.of("", "/history", "/diff", "/events")) {
            assertThat(bob.send("GET", path(hers) + way, "").rule()).isEqualTo("activity-unknown");
        }
        assertThat(bob.send("PUT", path(hers) + "/visibility", "{\"visibility\":\"company\"}")
                        .rule())
                .isEqualTo("activity-unknown");
        assertThat(bob.send(
                                "POST",
                                "api/activities",
                                note("as if hers")
                                        .add("authorId", ada.id())
                                        .build()
                                        .toString())
                        .status())
                .isEqualTo(403);
        assertThat(bob.send("GET", "api/activities/feed?viewerId=" + ada.id(), "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFeedIsWalkedThroughByItsLinks() {
        long last = 0;
        for (int number = 0; number < 7; number++) {
            last = log(note("n" + number)).position();
        }
        var next = "/api/activities/feed?limit=3&subjectId=" + contact + "&after=" + last;
        var titles = new ArrayList<String>();
        int pages = 0;
        while (next != null) {
            // as it is, which the other client would escape once more
            var reply = Api.send("GET", next.substring(1), "");
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            reply.json()
                    .getJsonArray("items")
                    .forEach(item -> titles.add(item.asJsonObject().getString("title")));
            next = reply.json().getJsonObject("links").getString("next", null);
            pages++;
        }
        assertThat(titles).containsExactlyInAnyOrder("n0", "n1", "n2", "n3", "n4", "n5", "n6");
        assertThat(pages).isEqualTo(3);
        api().get("api/activities/feed?subjectId=" + contact + "&before=" + TIME)
                .then()
                .body("items.size()", equalTo(0))
                .body("links.self", containsString("before="))
                .body("links", not(hasKey("next")));
        for (var wrong : List.of("limit=0", "limit=101", "before=now", "viewerId=ann", "teamId=1", "after=-1")) {
            api().get("api/activities/feed?" + wrong).then().statusCode(400);
        }
    }

    @Test
    void everyOperationIsDescribed() {
        var paths = api().accept("application/json")
                .get("openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("paths");

        assertThat(paths.keySet().stream().map(Object::toString).filter(path -> path.contains("/activities")))
                .containsExactlyInAnyOrder(
                        "/api/activities",
                        "/api/activities/feed",
                        "/api/activities/{id}",
                        "/api/activities/{id}/content",
                        "/api/activities/{id}/visibility",
                        "/api/activities/{id}/remove",
                        "/api/activities/{id}/history",
                        "/api/activities/{id}/diff",
                        "/api/activities/{id}/events");
    }
}
