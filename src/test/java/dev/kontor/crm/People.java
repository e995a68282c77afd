package dev.kontor.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Users, teams and todos over HTTP, for tests that need some. */
public final class People {

    private People() {}

    /** Requests to the application. */
    public static RequestSpecification api() {
        return Api.request();
    }

    /** An active user who lives in a time zone. */
    public static Reply user(String name, String zone, String... roles) {
        var words = Arrays.stream(roles).map(role -> "\"" + role + "\"").collect(Collectors.joining(","));
        return created(Api.send(
                "POST",
                "api/users",
                "{\"name\":\"%s\",\"email\":\"%s\",\"roles\":[%s],\"timeZone\":\"%s\",\"language\":\"de\"}"
                        .formatted(name, Api.newEmail(), words, zone)));
    }

    /** A todo. */
    public static Reply todo(String properties) {
        return created(Api.send("POST", "api/todos", "{" + properties + "}"));
    }

    /** The id of what was created. */
    public static String id(Reply created) {
        return created.json().getString("id");
    }

    private static Reply created(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }
}
