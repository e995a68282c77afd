package dev.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import dev.kontor.launcher.TestEnvironment;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Contacts over HTTP, from the command to the read model. */
class ContactsIT {

    private static RequestSpecification api() {
        return Api.request();
    }

    private static String path(Reply created) {
        return "api/contacts/" + created.json().getString("id");
    }

    @Test
    void aContactIsCreatedChangedReadAndRemembered() {
        var email = Api.newEmail();
        var created = Api.create(" Ada Lovelace ", email.toUpperCase(java.util.Locale.ROOT));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith(path(created));

        var renamed = Api.send("PUT", path(created) + "/name", "{\"name\":\"Ada King\"}");
        var moved = Api.send("PUT", path(created) + "/email", "{\"email\":\"x" + email + "\"}");
        var archived = Api.send("POST", path(created) + "/archive", "");
        assertThat(List.of(renamed.status(), moved.status(), archived.status())).containsOnly(200);

        api().get(path(created) + "?after=" + archived.position())
                .then()
                .statusCode(200)
                .header("ETag", archived.header("ETag"))
                .body("name", equalTo("Ada King"))
                .body("email", equalTo("x" + email))
                .body("archived", equalTo(true))
                .body("position", equalTo((int) archived.position()));
        api().header("If-None-Match", archived.header("ETag"))
                .get(path(created))
                .then()
                .statusCode(304);
        api().get(path(created) + "/events")
                .then()
                .statusCode(200)
                .body(
                        "items.type",
                        contains("ContactCreated", "ContactRenamed", "ContactEmailChanged", "ContactArchived"))
                .body("items[0].payload.email", equalTo(email))
                .body("items[0].user", equalTo(Api.user()))
                .body("items[0].schemaVersion", equalTo(1));
    }

    @Test
    void aListIsSearchedSortedAndPaged() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        long last = 0;
        for (var name : List.of("b_%", "A!x", "c")) {
            last = Api.create(mark + name, Api.newEmail()).position();
        }
        var mine = "api/contacts?after=" + last + "&q=" + mark;
        api().get(mine + "&size=2")
                .then()
                .body("total", equalTo(3))
                .body("items.name", contains(mark + "A!x", mark + "b_%"))
                .body("links", not(hasKey("prev")))
                .body("links", hasKey("next"));
        api().get(mine + "&size=2&page=1")
                .then()
                .body("items.name", contains(mark + "c"))
                .body("links", not(hasKey("next")));
        api().get(mine + "&sort=created&direction=desc")
                .then()
                .body("items.name", contains(mark + "c", mark + "A!x", mark + "b_%"));
        api().queryParam("q", mark.toUpperCase(java.util.Locale.ROOT) + "B_%")
                .get("api/contacts")
                .then()
                .body("items.name", contains(mark + "b_%"));
        api().get("api/contacts?q=" + mark + "__").then().body("total", equalTo(0));
        api().get(mine + "&archived=true").then().body("total", equalTo(0));
    }

    @Test
    void aVersionThatIsNotCurrentIsAnsweredWithWhatWasMissed() {
        var created = Api.create("Ada", Api.newEmail());
        var renamed =
                Api.send("PUT", path(created) + "/name", "{\"name\":\"Ada B\"}", "If-Match", created.header("ETag"));
        assertThat(renamed.status()).isEqualTo(200);

        for (var tag : List.of(created.header("ETag"), "W/" + renamed.header("ETag"), "garbage", "\"e1-0\"")) {
            var stale = Api.send("PUT", path(created) + "/name", "{\"name\":\"Lost\"}", "If-Match", tag);
            assertThat(stale.status()).as(tag).isEqualTo(412);
            assertThat(stale.rule()).isEqualTo("stale-version");
            var last = stale.json().getJsonArray("changes");
            assertThat(last.getJsonObject(last.size() - 1).getString("type")).isEqualTo("ContactRenamed");
            assertThat(last.getJsonObject(last.size() - 1)
                            .getJsonObject("payload")
                            .getString("name"))
                    .isEqualTo("Ada B");
        }
        var list = "\"x\", " + created.header("ETag") + ", " + renamed.header("ETag");
        assertThat(Api.send("PUT", path(created) + "/name", "{\"name\":\"Ada C\"}", "If-Match", list)
                        .status())
                .isEqualTo(200);
        assertThat(Api.send("POST", path(created) + "/archive", "", "If-Match", "*")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aReadModelThatLagsCannotMakeAnUpdateGetLost() throws Exception {
        var created = Api.create("Ada", Api.newEmail());
        api().get(path(created) + "?after=" + created.position()).then().statusCode(200);
        try (Connection held = TestEnvironment.applicationDatabase().getConnection()) {
            held.setAutoCommit(false);
            try (var lock = held.createStatement()) {
                lock.execute("select 1 from kontor.subscription where name = 'contact' for update");
            }
            var ofAnother = Api.send("PUT", path(created) + "/name", "{\"name\":\"of another\"}");
            assertThat(ofAnother.status()).isEqualTo(200);
            Thread.sleep(300);

            var old = Api.send("GET", path(created), "");
            assertThat(old.json().getString("name")).as("the read model lags").isEqualTo("Ada");
            assertThat(old.header("ETag")).isEqualTo(created.header("ETag"));
            var lost = Api.send("PUT", path(created) + "/name", "{\"name\":\"mine\"}", "If-Match", old.header("ETag"));
            assertThat(lost.status()).isEqualTo(412);
            assertThat(lost.text()).contains("of another");
            held.rollback();
        }
        api().get(path(created) + "?after=" + (created.position() + 1)).then().body("name", equalTo("of another"));
    }

    @Test
    void ofManyWhoWantOneAddressOneGetsIt() throws Exception {
        var email = Api.newEmail();
        var replies = atOnce(32, number -> Api.create("Ada " + number, email));

        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(replies).filteredOn(reply -> reply.status() != 201).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.rule()).isIn("email-taken", "concurrent-change");
        });
        assertThat(Set.copyOf(replies.stream().map(Reply::status).toList())).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void aRaceThatWasLostIsRunAgain() throws Exception {
        var created = Api.create("Ada", Api.newEmail());
        var replies =
                atOnce(4, number -> Api.send("PUT", path(created) + "/name", "{\"name\":\"Ada " + number + "\"}"));

        assertThat(replies).extracting(Reply::status).containsOnly(200);
        assertThat(replies.stream().map(Reply::position).distinct())
                .as("each has a fact of its own")
                .hasSize(4);
    }

    private static List<Reply> atOnce(int clients, java.util.function.IntFunction<Reply> request)
            throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<Reply>> calls = IntStream.range(0, clients)
                    .<Callable<Reply>>mapToObj(number -> () -> request.apply(number))
                    .toList();
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
