package dev.kontor.api.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.kontor.api.Api;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log over HTTP: by stream, position and correlation, page by page, and counted. */
class EventsIT {

    private static RequestSpecification api() {
        return Api.request();
    }

    private static int position(Api.Reply reply) {
        return Math.toIntExact(reply.position());
    }

    @Test
    void theFactsOfAThingAreReadPageByPage() {
        var created = Api.create("Ada", Api.newEmail());
        var contact = created.json().getString("id");
        Api.create("Bob", Api.newEmail());
        var renamed = Api.send("PUT", "api/contacts/" + contact + "/name", "{\"name\":\"Ada B\"}");
        var again = Api.send("PUT", "api/contacts/" + contact + "/name", "{\"name\":\"Ada C\"}");

        for (var path :
                new String[] {"api/events?stream=contact-" + contact + "&", "api/contacts/" + contact + "/events?"}) {
            String next = api().get(path + "limit=2")
                    .then()
                    .statusCode(200)
                    .body("items.position", contains(position(created), position(renamed)))
                    .body("completeUpTo", greaterThanOrEqualTo(position(renamed)))
                    .body("unreadable", empty())
                    .extract()
                    .path("links.next");
            api().get(next)
                    .then()
                    .statusCode(200)
                    .body("items.position", contains(position(again)))
                    .body("items[0].payload.name", equalTo("Ada C"))
                    .body("links", not(hasKey("next")));
            api().get(path + "types=ContactCreated").then().body("items.type", contains("ContactCreated"));
            api().get(path + "from=" + (position(again) + 1))
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @Test
    void theLogIsReadFromAPosition() {
        var first = Api.create("Ada", Api.newEmail());
        var second = Api.create("Bob", Api.newEmail());
        api().get("api/events?limit=2&from=" + first.position())
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].position", equalTo(position(first)))
                .body("items[1].position", equalTo(position(second)));
        api().get("api/events/" + first.position())
                .then()
                .statusCode(200)
                .body("payload.name", equalTo("Ada"))
                .body("type", equalTo("ContactCreated"));
    }

    @Test
    void whatARequestSetOffIsFoundByItsCorrelationId() {
        var id = "request/" + UUID.randomUUID() + " & more";
        var created = Api.create("Ada", Api.newEmail(), "X-Correlation-Id", id);
        var renamed = Api.send(
                "PUT",
                "api/contacts/" + created.json().getString("id") + "/name",
                "{\"name\":\"Ada B\"}",
                "X-Correlation-Id",
                id);
        Api.create("Bob", Api.newEmail());

        api().queryParam("correlationId", id)
                .get("api/events")
                .then()
                .statusCode(200)
                .body("items.position", contains(position(created), position(renamed)));
        api().queryParam("correlationId", "nobody's").get("api/events").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "api/events?from=0,400,invalid-request",
        "api/events?limit=501,400,invalid-request",
        "api/events?types=Nothing,400,invalid-request",
        "api/events?stream=all&correlationId=x,400,invalid-request",
        "api/events?correlationId=%00,400,invalid-request",
        "api/events?stream=nothing,404,stream-unknown",
        "api/events/0,404,fact-unknown",
        "api/events/900000000000000000,404,fact-unknown",
        "api/events/9999999999999999999,404,not-found",
        "api/events/statistics?days=0,400,invalid-request"
    })
    void whatCannotBeReadIsAProblem(String path, int status, String rule) {
        Api.request()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:kontor:problem:" + rule));
    }

    @Test
    void theFactsAreCountedUpToTheMomentOfAsking() {
        var before = Api.send("GET", "api/events/statistics?days=1", "").json();
        Api.create("Ada", Api.newEmail());
        var last = Api.create("Bob", Api.newEmail());
        var after = Api.send("GET", "api/events/statistics?days=1", "").json();

        assertThat(after.getInt("total") - before.getInt("total")).isEqualTo(2);
        assertThat(after.getInt("thisWeek")).isGreaterThanOrEqualTo(after.getInt("today"));
        assertThat(after.getJsonObject("byType").getInt("ContactCreated")
                        - before.getJsonObject("byType").getInt("ContactCreated", 0))
                .isEqualTo(2);
        api().get("api/events/statistics?days=3")
                .then()
                .statusCode(200)
                .body("completeUpTo", greaterThanOrEqualTo(position(last)))
                .body("byUser.'" + Api.user() + "'", greaterThanOrEqualTo(2))
                .body("days", hasSize(3))
                .body("days[0].events", greaterThanOrEqualTo(2));
    }

    @Test
    void openApiTellsOfAllThatCanBeAsked() {
        Api.request()
                .accept("application/json")
                .get("openapi")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/events"))
                .body("paths", hasKey("/api/events/statistics"))
                .body("paths.'/api/events/stream/{name}'.get.parameters.name", hasItem("Last-Event-ID"));
    }
}
