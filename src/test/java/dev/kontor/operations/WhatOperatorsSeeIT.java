package dev.kontor.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.launcher.TestEnvironment;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Metrics, health and checks of the deployed application. */
class WhatOperatorsSeeIT {

    private static final long PATIENCE_NANOS = 90_000_000_000L;

    /** The value of a series of Kontor's in the server's metrics; 0 if it is not there yet. */
    private static double metric(String series) {
        return Api.send("GET", "metrics", "")
                .text()
                .lines()
                .filter(line -> line.startsWith(series))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    @Test
    void commandsAndFactsAreCounted() {
        double accepted =
                metric("kontor_commands_total{command=\"CreateContact\",mp_scope=\"application\",outcome=\"accepted\"");
        double refused =
                metric("kontor_commands_total{command=\"CreateContact\",mp_scope=\"application\",outcome=\"refused\"");
        double stored = metric("kontor_events_stored_total{mp_scope=\"application\",type=\"ContactCreated\"");
        var email = Api.newEmail();
        Api.create("Ada", email);
        Api.create("Ada", email);

        assertThat(
                        metric(
                                "kontor_commands_total{command=\"CreateContact\",mp_scope=\"application\",outcome=\"accepted\""))
                .isEqualTo(accepted + 1);
        assertThat(metric(
                        "kontor_commands_total{command=\"CreateContact\",mp_scope=\"application\",outcome=\"refused\""))
                .isEqualTo(refused + 1);
        assertThat(metric("kontor_events_stored_total{mp_scope=\"application\",type=\"ContactCreated\""))
                .as("a refused command has stored nothing")
                .isEqualTo(stored + 1);
        assertThat(metric("kontor_append_time_seconds_count")).isPositive();
        assertThat(metric("kontor_context_read_time_seconds_count")).isPositive();
    }

    @Test
    void whoHoldsReadersBackIsNamedInHealthAndMeasured() throws SQLException {
        try (Connection stalled = TestEnvironment.applicationDatabase().getConnection();
                var statement = stalled.createStatement()) {
            stalled.setAutoCommit(false);
            statement.execute("set application_name = 'stalled-import'");
            statement.execute("""
                    select kontor.guard_append(kontor.incarnation(), '60s', '{}', '{}', 'acme', '{}', '{}', '{}',
                               '{}', '{}', 0, '{}')""");

            await(() -> Api.send("GET", "health/ready", "").text().contains("stalled-import"));
            await(() -> metric("kontor_watermark_held_seconds") > 1);
            assertThat(metric("kontor_appends_under_way")).isPositive();
            stalled.rollback();
        }
        await(() -> metric("kontor_appends_under_way") == 0);
        assertThat(metric("kontor_watermark_held_seconds")).isZero();
    }

    @Test
    void subscriptionsShowHowFarBehindTheyAre() {
        var created = Api.create("Ada", Api.newEmail());
        Api.send("GET", "api/contacts?after=" + created.position(), "");

        await(() -> Api.send("GET", "health/ready", "").text().contains("ACTIVE, 0 facts and 0 s behind"));
        await(() -> Api.send("GET", "metrics", "").text().contains("kontor_subscription_lag_events"));
        assertThat(metric("kontor_projection_events_total")).isPositive();
    }

    private static JsonObject chainUpTo(long position) {
        await(() -> chain().getJsonNumber("chainedTo").longValueExact() >= position);
        return chain();
    }

    private static JsonObject chain() {
        return Api.send("GET", "api/chain", "").json();
    }

    private static JsonObject checked(String query) {
        var begun = Api.send("POST", "api/log-checks" + query, "");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        var path = begun.header("Location").replaceFirst("^https?://[^/]*/", "").replaceFirst("^/", "");
        await(() -> !Api.send("GET", path, "").json().getString("status").equals("RUNNING"));
        return Api.send("GET", path, "").json();
    }

    @Test
    void aHeadThatWasKeptIsFoundAgainByACheckAndAnotherIsNot() {
        var created = Api.create("Ada", Api.newEmail());
        var head = chainUpTo(created.position()).getJsonArray("heads").getJsonObject(0);
        assertThat(head.getString("tenant")).isNotEmpty();
        assertThat(head.getString("head")).isEqualTo(head.getInt("position") + ":" + head.getString("hash"));
        assertThat(Api.send("GET", "api/chain?afterTenant=" + head.getString("tenant"), "")
                        .json()
                        .getJsonArray("heads"))
                .doesNotContain(head);

        assertThat(Api.send("POST", "api/log-checks?head=4711", "").status()).isEqualTo(400);
        var sound = checked("?head=" + head.getString("head")).getJsonObject("report");
        assertThat(sound.getJsonObject("counts")).doesNotContainKeys("BROKEN_HEAD", "BROKEN_LINK", "UNLINKED_FACT");
        assertThat(sound.getInt("links")).isPositive();

        var other = checked("?head=" + head.getInt("position") + ":" + "0".repeat(64));
        assertThat(other.getBoolean("sound")).isFalse();
        assertThat(other.getJsonObject("report").getJsonObject("counts").getInt("BROKEN_HEAD"))
                .isEqualTo(1);
        await(() -> metric("kontor_chain_breaks") == 1);
        var health = Api.send("GET", "health/ready", "");
        assertThat(health.status()).as("nobody asked for more than to be told").isEqualTo(200);
        assertThat(health.text()).contains("brokenAt");

        checked("");
        await(() -> metric("kontor_chain_breaks") == 0);
        await(() -> metric("kontor_chain_lag_events") == 0);
    }

    @Test
    void theLogIsCheckedWhileItIsInUse() {
        Api.create("Ada", Api.newEmail());
        var begun = Api.send("POST", "api/log-checks", "");
        assertThat(begun.status()).isEqualTo(202);
        var path = begun.header("Location").replaceFirst("^https?://[^/]*/", "").replaceFirst("^/", "");

        await(() -> !Api.send("GET", path, "").json().getString("status").equals("RUNNING"));
        var ended = Api.send("GET", path, "").json();
        assertThat(ended.getString("status")).isEqualTo("DONE");
        assertThat(ended.getJsonObject("report").getJsonNumber("facts").longValueExact())
                .isPositive();
        assertThat(Api.send("GET", "api/log-checks", "").text()).contains(ended.getString("id"));
        assertThat(Api.send("GET", "api/log-checks/01a1ff06-87a9-7c1b-834a-6816016d1f8b", "")
                        .status())
                .isEqualTo(404);
    }
}
