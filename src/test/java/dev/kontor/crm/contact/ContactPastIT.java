package dev.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The past of contacts over HTTP. */
class ContactPastIT {

    private static RequestSpecification api() {
        return Api.request();
    }

    /** A contact with four facts, and what each of its commands was answered. */
    private record Story(String email, Reply created, Reply renamed, Reply moved, Reply archived) {
        static Story tell() {
            var email = Api.newEmail();
            var created = Api.create("Ada Lovelace", email);
            var path = path(created);
            var renamed = Api.send("PUT", path + "/name", "{\"name\":\"Ada King\"}");
            var moved = Api.send("PUT", path + "/email", "{\"email\":\"x" + email + "\"}");
            return new Story(email, created, renamed, moved, Api.send("POST", path + "/archive", ""));
        }

        String path() {
            return path(created);
        }

        private static String path(Reply created) {
            return "api/contacts/" + created.json().getString("id");
        }
    }

    @Test
    void aContactIsReadAsItWasAtAPosition() {
        var story = Story.tell();

        api().get(story.path() + "?asOf=" + story.created().position())
                .then()
                .statusCode(200)
                .header("ETag", story.created().header("ETag"))
                .body("name", equalTo("Ada Lovelace"))
                .body("email", equalTo(story.email()))
                .body("archived", equalTo(false))
                .body("position", equalTo((int) story.created().position()));
        api().get(story.path() + "?asOf=" + story.moved().position())
                .then()
                .body("name", equalTo("Ada King"))
                .body("email", equalTo("x" + story.email()))
                .body("archived", equalTo(false));
        var now = api().get(story.path() + "?after=" + story.archived().position());
        api().get(story.path() + "?asOf=" + story.archived().position())
                .then()
                .header("ETag", now.header("ETag"))
                .body(equalTo(now.asString()));
    }

    @Test
    void aContactIsReadAsItWasAtAnInstant() {
        var story = Story.tell();
        List<String> recorded = api().get(story.path() + "/events").jsonPath().getList("items.recordedAt");

        api().get(story.path() + "?asOf=" + recorded.get(1)).then().body("name", equalTo("Ada King"));
        api().get(story.path() + "?asOf=" + Instant.parse(recorded.get(1)).minusNanos(1000))
                .then()
                .body("name", equalTo("Ada Lovelace"));
        for (var before : List.of("2020-01-01T00:00:00%2B01:00", "2020-01-01T00:00:00+01:00")) {
            assertThat(Api.send("GET", story.path() + "?asOf=" + before, "").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void theTagOfAPastContactIsStale() {
        var story = Story.tell();
        var tag =
                api().get(story.path() + "?asOf=" + story.created().position()).header("ETag");

        var late = Api.send("PUT", story.path() + "/name", "{\"name\":\"Lost\"}", "If-Match", tag);

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().getJsonArray("changes")).hasSize(3);
    }

    @Test
    void eachChangeIsShownWithWhatWasBeforeAndAfter() {
        var story = Story.tell();

        api().get(story.path() + "/history")
                .then()
                .statusCode(200)
                .body(
                        "items.fact.type",
                        contains("ContactCreated", "ContactRenamed", "ContactEmailChanged", "ContactArchived"))
                .body("items[0]", not(hasKey("before")))
                .body("items[0].changes.property", contains("archived", "createdAt", "email", "id", "name", "tags"))
                .body("items[0].changes[4].from", nullValue())
                .body("items[0].changes[4]", hasKey("from"))
                .body("items[0].after.name", equalTo("Ada Lovelace"))
                .body("items[1].before.name", equalTo("Ada Lovelace"))
                .body("items[1].after.name", equalTo("Ada King"))
                .body("items[1].changes", hasSize(1))
                .body("items[1].changes[0].property", equalTo("name"))
                .body("items[1].changes[0].from", equalTo("Ada Lovelace"))
                .body("items[1].changes[0].to", equalTo("Ada King"))
                .body("items[1].fact.user", equalTo(Api.user()))
                .body("items[3].changes.property", contains("archived"))
                .body("links", not(hasKey("next")));
    }

    @Test
    void aLongHistoryIsReadInStretches() {
        var story = Story.tell();

        var head = api().get(story.path() + "/history?limit=3");
        head.then().body("items", hasSize(3));
        api().get(head.jsonPath().getString("links.next").substring(1))
                .then()
                .statusCode(200)
                .body("items.fact.type", contains("ContactArchived"))
                .body("items[0].before.email", equalTo("x" + story.email()))
                .body("links", not(hasKey("next")));
        api().get(story.path() + "/history?from=" + story.created().position() + "&to="
                        + story.renamed().position())
                .then()
                .body("items.fact.type", contains("ContactRenamed"));
    }

    @Test
    void twoPointsAreCompared() {
        var story = Story.tell();

        api().get(story.path() + "/diff?from=" + story.created().position() + "&to="
                        + story.moved().position())
                .then()
                .statusCode(200)
                .body("from.position", equalTo((int) story.created().position()))
                .body("from.state.name", equalTo("Ada Lovelace"))
                .body("to.state.name", equalTo("Ada King"))
                .body("changes.property", contains("email", "name"))
                .body("changes.from", contains(story.email(), "Ada Lovelace"))
                .body("changes.to", contains("x" + story.email(), "Ada King"))
                .body("facts.type", contains("ContactRenamed", "ContactEmailChanged"));
        api().get(story.path() + "/diff")
                .then()
                .body("from", not(hasKey("state")))
                .body("to.state.archived", equalTo(true))
                .body("facts", hasSize(4));
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        var story = Story.tell();
        for (var wrong : List.of(
                "?asOf=yesterday",
                "?asOf=-1",
                "/history?limit=0",
                "/history?from=2026-11",
                "/diff?from=" + story.moved().position() + "&to="
                        + story.created().position())) {
            api().get(story.path() + wrong)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:kontor:problem:invalid-request"));
        }
        for (var unknown : List.of("?asOf=1", "/history", "/diff")) {
            api().get("api/contacts/" + UUID.randomUUID() + unknown)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:kontor:problem:contact-unknown"));
        }
    }

    @Test
    void aPositionThatTheLogHasNeverComeToIsOfAnother() {
        var story = Story.tell();

        api().get(story.path() + "?asOf=" + (story.archived().position() + 1_000_000))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kontor:problem:position-ahead"));
    }
}
