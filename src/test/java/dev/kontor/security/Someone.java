package dev.kontor.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import dev.kontor.crm.People;
import dev.kontor.launcher.TestEnvironment;
import java.util.UUID;

/**
 * A user who can sign in, for tests.
 *
 * @param id which user
 * @param email what they sign in with
 * @param token a token of theirs
 */
public record Someone(String id, String email, String token) {

    /** The password of all of them. */
    public static final String PASSWORD = "correct horse battery";

    /** A new user with some roles, who has signed in. */
    public static Someone with(String... roles) {
        var created = People.user("Someone", "Europe/Berlin", roles);
        var id = People.id(created);
        var set = Api.send("PUT", "api/users/" + id + "/password", "{\"password\":\"" + PASSWORD + "\"}");
        assertThat(set.status()).as(set.text()).isEqualTo(204);
        var email = Api.send("GET", "api/users/" + id + "?after=" + created.position(), "")
                .json()
                .getString("email");
        return new Someone(id, email, tokenOf(email));
    }

    /** Somebody whom the provider vouches for in a tenant, in which there may be no users at all. */
    public static Someone of(String tenant, String... roles) {
        var provider = TestEnvironment.provider();
        var name = "somebody-" + UUID.randomUUID();
        return new Someone(
                name,
                name + "@example.org",
                provider.token(provider.claims(name, roles).claim("tenant", tenant)));
    }

    private static String tokenOf(String email) {
        var answer = signIn(email, PASSWORD);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().getString("access_token");
    }

    /** An attempt to get a token. */
    public static Reply signIn(String email, String password) {
        return Api.send("POST", "api/tokens", credentials(email, password), "Authorization", "none");
    }

    /** What somebody signs in with. */
    public static String credentials(String email, String password) {
        return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
    }

    /** Sends a request of theirs. */
    public Reply send(String method, String path, String body) {
        return Api.send(method, path, body, "Authorization", "Bearer " + token);
    }

    /** The same with another token. */
    public Someone anew() {
        return new Someone(id, email, tokenOf(email));
    }
}
