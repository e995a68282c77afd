package dev.kontor.security.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import dev.kontor.security.Someone;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of {@code docs/authorisation.md}, asked over HTTP: each endpoint by each role, by none, and by nobody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationIT {

    /** Nothing that can be asked for has this property, so that nothing happens where somebody may. */
    private static final String BODY = "{\"no-such-property\":1}";

    private List<Endpoint> table;

    @BeforeAll
    void read() {
        table = Endpoints.ofThePage();
        assertThat(table).hasSizeGreaterThan(100);
    }

    private static String path(Endpoint endpoint, String user) {
        var path = endpoint.path().substring(1);
        return path.replace("users/{id}/password", "users/" + user + "/password")
                .replace("{position}", "1")
                .replace("{line}", "1")
                .replaceAll("\\{(id|userId|jobId)}", UUID.randomUUID().toString())
                .replaceAll("\\{\\w+}", "nothing");
    }

    private static Reply ask(Endpoint endpoint, String user, String authorization) {
        var body = endpoint.method().equals("GET") || endpoint.method().equals("DELETE") ? "" : BODY;
        return Api.send(endpoint.method(), path(endpoint, user), body, "Authorization", authorization);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "manager", "sales", "auditor", "no role"})
    void aRoleMayWhatTheTableSaysAndNothingElse(String role) {
        var someone = role.equals("no role") ? Someone.with() : Someone.with(role);
        var wrong = new ArrayList<String>();
        for (var endpoint : table) {
            int status =
                    ask(endpoint, someone.id(), "Bearer " + someone.token()).status();
            boolean let = status != 403 && status != 401 && status < 500;
            // two of these are signing in, and nobody has sent a password
            if (endpoint.isFor(role) ? !let : status != 403) {
                wrong.add(endpoint.row() + " " + status);
            }
        }
        assertThat(wrong).as("what %s was answered", role).isEmpty();
    }

    @Test
    void whoIsNotKnownMayOnlyWhatIsForEverybody() {
        var wrong = new ArrayList<String>();
        for (var endpoint : table) {
            var reply = ask(endpoint, UUID.randomUUID().toString(), "none");
            boolean asked = reply.status() == 401
                    && reply.header("WWW-Authenticate").startsWith("Bearer")
                    && reply.rule().equals("unauthorized");
            if (endpoint.who().equals(Endpoint.EVERYBODY) ? reply.status() == 401 : !asked) {
                wrong.add(endpoint.row() + " " + reply.status());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatEverybodyMayLookAtIsOpen() {
        for (var open : List.of("health", "openapi")) {
            var reply = Api.send("GET", open, "", "Authorization", "none");
            assertThat(reply.status()).as("%s: %s", open, reply.text()).isEqualTo(200);
        }
    }
}
