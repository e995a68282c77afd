package dev.kontor.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import dev.kontor.launcher.TestEnvironment;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A tenant that the provider names, with somebody who may everything in it.
 *
 * @param name which tenant
 */
public record Tenant(String name) {

    /** One that no other test has. */
    public static Tenant create() {
        return new Tenant("t" + UUID.randomUUID());
    }

    /** What its administrator sends as Authorization. */
    public String bearer() {
        var provider = TestEnvironment.provider();
        return "Bearer "
                + provider.token(provider.claims("root", "admin", "auditor").claim("tenant", name));
    }

    /** A request of its administrator. */
    public Reply send(String method, String path, String body, String... headers) {
        var reply = Api.send(
                method,
                path,
                body,
                Stream.concat(Stream.of("Authorization", bearer()), Stream.of(headers))
                        .toArray(String[]::new));
        // it would look like a refusal of what was asked for
        assertThat(reply.status()).as("too many requests at once").isNotEqualTo(429);
        return reply;
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** Has something be made. */
    public Reply create(String path, String body) {
        var reply = send("POST", path, body);
        assertThat(reply.status()).as(path + ": " + reply.text()).isEqualTo(201);
        return reply;
    }

    /** How many facts it has. */
    public int facts() {
        return get("api/events/statistics").json().getInt("total");
    }
}
