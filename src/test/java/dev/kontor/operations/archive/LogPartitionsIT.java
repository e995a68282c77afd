package dev.kontor.operations.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import dev.kontor.launcher.TestEnvironment;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A part of the deployed application's log is archived and read back. */
class LogPartitionsIT {

    private static final String FIRST = "api/log-partitions/1";

    /** Ends the first partition with the last fact, as if it were full. */
    private static final String CUT = """
            do $$
            declare
                at bigint;
            begin
                lock table kontor.log_partition in share row exclusive mode;
                lock table kontor.event_log in access exclusive mode;
                at := kontor.last_position() + 1;
                alter table kontor.event_log detach partition kontor.event_log_1;
                execute format('alter table kontor.event_log attach partition kontor.event_log_1 for values from (minvalue) to (%s)', at);
                update kontor.log_partition set next_position = at where first_position = 1;
                perform kontor.add_log_partition(at, (select coalesce(min(first_position), 10000000) from kontor.log_partition
                                                       where first_position > at));
            end $$
            """;

    private static Reply post(String path) {
        return Api.send("POST", path, "");
    }

    private static Reply until(Supplier<Reply> request, Predicate<Reply> holds) {
        long end = System.nanoTime() + 90_000_000_000L;
        var reply = request.get();
        while (!holds.test(reply)) {
            assertThat(System.nanoTime()).as(reply.text()).isLessThan(end);
            LockSupport.parkNanos(200_000_000);
            reply = request.get();
        }
        return reply;
    }

    private static JsonObject rebuilt() {
        var accepted = post("api/subscriptions/contact/rebuild");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        var path = accepted.header("Location")
                .substring(TestEnvironment.url().toString().length());
        return until(
                        () -> Api.send("GET", path, ""),
                        reply -> !reply.json().getString("status").equals("RUNNING"))
                .json();
    }

    @Test
    void whatIsArchivedIsRefusedByNameUntilItIsReadBack() throws SQLException {
        var email = Api.newEmail();
        var before = Api.create("Ada", email);
        try (var connection = TestEnvironment.applicationDatabaseOfAllTenants().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(CUT);
        }
        Api.create("Grace", Api.newEmail());
        // as soon as the subscriptions, the counts and the chain have passed it
        var archived = until(() -> post(FIRST + "/archive"), reply -> reply.status() != 409);
        assertThat(archived.status()).as(archived.text()).isEqualTo(200);
        assertThat(archived.json().getString("state")).isEqualTo("ARCHIVED");
        try {
            assertThat(Api.send("GET", "api/log-partitions", "").text()).contains("\"state\":\"ARCHIVED\"", "ONLINE");
            var decision = Api.create("Alan", email);
            assertThat(decision.status()).as(decision.text()).isEqualTo(409);
            assertThat(decision.rule()).isEqualTo("facts-archived");
            assertThat(decision.text()).contains("from position 1 to ");
            assertThat(Api.create("Alan", Api.newEmail()).status()).isEqualTo(201);
            assertThat(Api.send("GET", "api/events?from=1", "").rule()).isEqualTo("facts-archived");
            assertThat(Api.send("GET", "api/events/" + before.position(), "").rule())
                    .isEqualTo("facts-archived");
            assertThat(Api.send("GET", "api/contacts/" + before.json().getString("id"), "")
                            .status())
                    .as("read models stay")
                    .isEqualTo(200);
            var job = rebuilt();
            assertThat(job.getString("status")).isEqualTo("FAILED");
            assertThat(job.toString()).contains("archived");
            assertThat(post(FIRST + "/archive").rule()).isEqualTo("partition-state");
        } finally {
            var back = post(FIRST + "/restore");
            assertThat(back.status()).as(back.text()).isEqualTo(200);
        }
        assertThat(Api.create("Alan", email).rule()).isEqualTo("email-taken");
        assertThat(rebuilt().getString("status")).isEqualTo("DONE");
        assertThat(post("api/log-partitions/99/restore").status()).isEqualTo(404);
    }
}
