package dev.kontor.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import dev.kontor.launcher.TestEnvironment;
import dev.kontor.security.Someone;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sessions of browsers over HTTP: the cookie, and what it is not enough for. */
class SessionsIT {

    private static final Pattern COOKIE = Pattern.compile("kontor-session=([^;]+)(.*)");

    private final String here = TestEnvironment.url().toString().replaceAll("/$", "");

    private static Reply signIn(Someone someone, String... headers) {
        return send("POST", "api/session", Someone.credentials(someone.email(), Someone.PASSWORD), headers);
    }

    /** As a browser does: without a token. */
    private static Reply send(String method, String path, String body, String... headers) {
        var all = new ArrayList<>(List.of("Authorization", "none"));
        all.addAll(List.of(headers));
        return Api.send(method, path, body, all.toArray(String[]::new));
    }

    private static String cookie(Reply reply) {
        var set = COOKIE.matcher(reply.header("Set-Cookie"));
        assertThat(set.find()).as(reply.header("Set-Cookie")).isTrue();
        return "kontor-session=" + set.group(1);
    }

    @Test
    void whoSignsInIsKnownByTheCookieUntilTheySignOut() {
        var ada = Someone.with("sales");
        var signedIn = signIn(ada);
        assertThat(signedIn.status()).as(signedIn.text()).isEqualTo(200);
        assertThat(signedIn.header("Set-Cookie")).contains("HttpOnly").containsIgnoringCase("SameSite=Lax");
        assertThat(signedIn.header("Cache-Control")).contains("no-store");

        var cookie = cookie(signedIn);
        var session = send("GET", "api/session", "", "Cookie", cookie).json();
        assertThat(session.getString("user")).isEqualTo(ada.id());
        assertThat(session.getString("csrfToken")).isEqualTo(signedIn.json().getString("csrfToken"));
        assertThat(send("GET", "api/contacts", "", "Cookie", cookie).status()).isEqualTo(200);
        assertThat(send("GET", "api/audit", "", "Cookie", cookie).status()).isEqualTo(403);

        var token = session.getString("csrfToken");
        assertThat(send("DELETE", "api/session", "", "Cookie", cookie, "X-CSRF-Token", token, "Origin", here)
                        .status())
                .isEqualTo(204);
        assertThat(send("GET", "api/session", "", "Cookie", cookie).status()).isEqualTo(401);
    }

    @Test
    void theSessionHasAnotherIdAfterSigningIn() {
        var ada = Someone.with("sales");
        var first = cookie(signIn(ada));
        var second = signIn(ada, "Cookie", first, "Origin", here, "X-CSRF-Token", token(first));

        assertThat(second.status()).isEqualTo(200);
        assertThat(cookie(second)).isNotEqualTo(first);
        assertThat(send("GET", "api/session", "", "Cookie", first).status()).isEqualTo(401);
    }

    private static String token(String cookie) {
        return send("GET", "api/session", "", "Cookie", cookie).json().getString("csrfToken");
    }

    @Test
    void aCookieAloneChangesNothing() {
        var cookie = cookie(signIn(Someone.with("sales")));
        var token = token(cookie);
        var wrong = List.of(
                List.of("X-CSRF-Token", token),
                List.of("Origin", here),
                List.of("Origin", here, "X-CSRF-Token", "guessed"),
                List.of("Origin", "https://evil.example", "X-CSRF-Token", token),
                List.of("Origin", "null", "X-CSRF-Token", token),
                List.of("Sec-Fetch-Site", "cross-site", "Origin", here, "X-CSRF-Token", token),
                List.of("Sec-Fetch-Site", "same-site", "X-CSRF-Token", token));
        for (var headers : wrong) {
            var reply = create(cookie, headers);
            assertThat(reply.status()).as(headers.toString()).isEqualTo(403);
            assertThat(reply.rule()).isEqualTo("foreign-request");
        }
        assertThat(create(cookie, List.of("Origin", here, "X-CSRF-Token", token))
                        .status())
                .isEqualTo(201);
        assertThat(create(cookie, List.of("Sec-Fetch-Site", "same-origin", "X-CSRF-Token", token))
                        .status())
                .isEqualTo(201);
    }

    private static Reply create(String cookie, List<String> headers) {
        var all = new ArrayList<>(List.of("Cookie", cookie));
        all.addAll(headers);
        return send("POST", "api/contacts", Api.contact("Bob", Api.newEmail()), all.toArray(String[]::new));
    }

    @Test
    void anotherSiteSignsNobodyIn() {
        var ada = Someone.with("sales");
        assertThat(signIn(ada, "Origin", "https://evil.example").status()).isEqualTo(403);
        assertThat(signIn(ada, "Origin", here).status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordKeepsTheSessionAndEndsTheOthers() {
        var ada = Someone.with("sales");
        var mine = cookie(signIn(ada));
        var other = cookie(signIn(ada));
        var changed = send(
                "PUT",
                "api/users/" + ada.id() + "/password",
                "{\"password\":\"another password\",\"oldPassword\":\"" + Someone.PASSWORD + "\"}",
                "Cookie",
                mine,
                "Origin",
                here,
                "X-CSRF-Token",
                token(mine));
        assertThat(changed.status()).as(changed.text()).isEqualTo(204);

        assertThat(send("GET", "api/session", "", "Cookie", other).status()).isEqualTo(401);
        assertThat(send("GET", "api/session", "", "Cookie", cookie(changed)).status())
                .isEqualTo(200);
    }

    @Test
    void everyAnswerTellsTheBrowserToBeCareful() {
        for (var path : List.of("", "api/contacts", "api/nothing", "nothing")) {
            var reply = Api.send("GET", path, "");
            assertThat(reply.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(reply.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(reply.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
            assertThat(reply.header("Permissions-Policy")).as(path).contains("camera=()");
            // it came by http
            assertThat(reply.header("Strict-Transport-Security")).as(path).isEmpty();
        }
        assertThat(Api.send("GET", "api/contacts", "").header("Cache-Control")).isEqualTo("private, no-cache");
    }
}
