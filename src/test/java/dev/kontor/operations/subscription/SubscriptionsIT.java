package dev.kontor.operations.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import dev.kontor.launcher.TestEnvironment;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Subscriptions steered over HTTP, on the read model of contacts. */
class SubscriptionsIT {

    private static final String CONTACT = "api/subscriptions/contact";

    private static Reply get(String path) {
        return Api.send("GET", path, "");
    }

    private static Reply post(String path, String body) {
        return Api.send("POST", path, body);
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = TestEnvironment.applicationDatabaseOfAllTenants().getConnection();
                var jdbc = connection.createStatement()) {
            jdbc.execute(statement);
        }
    }

    /** The job, once it is over. */
    private static JsonObject over(Reply accepted) {
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        var path = accepted.header("Location")
                .substring(TestEnvironment.url().toString().length());
        long end = System.nanoTime() + 60_000_000_000L;
        var job = get(path).json();
        while (job.getString("status").equals("RUNNING") && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000);
            job = get(path).json();
        }
        return job;
    }

    private static String newContact(String name) {
        var created = Api.create(name, Api.newEmail());
        var path = "api/contacts/" + created.json().getString("id");
        assertThat(get(path + "?after=" + created.position()).status()).isEqualTo(200);
        return path;
    }

    @Test
    void aModelThatWentWrongIsFoundAndRebuilt() throws SQLException {
        var path = newContact("Ada");
        var id = path.substring(path.lastIndexOf('/') + 1);
        sql("update kontor.contact set name = 'Somebody' where id = '" + id + "'");
        assertThat(get(path).json().getString("name")).isEqualTo("Somebody");

        var found = over(post(CONTACT + "/check", ""));
        assertThat(found.getString("status")).isEqualTo("DONE");
        assertThat(found.getJsonObject("report").toString()).contains(id, "\"columns\":[\"name\"]");

        var rebuilt = over(post(CONTACT + "/rebuild", ""));
        assertThat(rebuilt.getString("status")).as(rebuilt.toString()).isEqualTo("DONE");
        assertThat(rebuilt.getJsonNumber("progress").doubleValue()).isEqualTo(1.0);
        assertThat(get(path).json().getString("name")).isEqualTo("Ada");
        assertThat(over(post(CONTACT + "/check", "")).getJsonObject("report").getInt("differing"))
                .isZero();
        assertThat(newContact("Grace")).isNotEqualTo(path);
        assertThat(get(CONTACT + "/jobs").text()).contains(rebuilt.getString("jobId"));
        var late = post("api/subscriptions/jobs/" + rebuilt.getString("jobId") + "/cancel", "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.rule()).isEqualTo("job-over");
    }

    @Test
    void aPausedSubscriptionStandsUntilItIsResumed() {
        newContact("Ada");
        var paused = post(CONTACT + "/pause", "").json();
        assertThat(paused.getString("status")).isEqualTo("PAUSED");
        Api.create("Grace", Api.newEmail());
        var standing = get(CONTACT).json();
        assertThat(standing.getInt("lagEvents")).isPositive();
        assertThat(standing.getInt("position")).isEqualTo(paused.getInt("position"));

        assertThat(post(CONTACT + "/resume", "").json().getString("status")).isEqualTo("ACTIVE");
        newContact("Alan");
        assertThat(get("api/subscriptions").text()).contains("\"name\":\"contact\"", "\"status\":\"ACTIVE\"");
    }

    @Test
    void whatCannotBeDoneIsRefusedByName() {
        var replay = post("api/events/replay", "{\"projection\":\"contact\",\"from\":1,\"to\":5}");
        assertThat(replay.status()).isEqualTo(409);
        assertThat(replay.rule()).isEqualTo("not-replayable");
        assertThat(post("api/events/replay", "{\"projection\":\"contact\",\"from\":7,\"to\":5}")
                        .status())
                .isEqualTo(400);
        assertThat(post("api/events/replay", "{}").status()).isEqualTo(400);
        assertThat(post("api/subscriptions/nobody/rebuild", "").rule()).isEqualTo("subscription-unknown");
        assertThat(get("api/subscriptions/nobody").status()).isEqualTo(404);
        assertThat(get("api/subscriptions/jobs/d6be896f-8909-5f4a-aad0-5c8d565a598d")
                        .status())
                .isEqualTo(404);
        assertThat(get("api/subscriptions/jobs/no-id").status()).isEqualTo(404);
    }

    @Test
    void deadLettersAreListedAndSettledByNumber() {
        assertThat(get(CONTACT + "/dead-letters").text()).isEqualTo("[]");
        assertThat(get(CONTACT + "/dead-letters?status=lost").status()).isEqualTo(400);
        assertThat(post(CONTACT + "/dead-letters/retry", "").text()).isEqualTo("{\"failed\":0,\"resolved\":0}");
        assertThat(post(CONTACT + "/dead-letters/99/retry", "").status()).isEqualTo(404);
        assertThat(post(CONTACT + "/dead-letters/99/discard", "{\"reason\":\" \"}")
                        .status())
                .isEqualTo(400);
        assertThat(post(CONTACT + "/dead-letters/99/discard", "{\"reason\":\"a test's\"}")
                        .status())
                .isEqualTo(404);
    }
}
