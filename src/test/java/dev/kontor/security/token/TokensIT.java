package dev.kontor.security.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import dev.kontor.crm.People;
import dev.kontor.launcher.OpenIdProvider;
import dev.kontor.launcher.TestEnvironment;
import dev.kontor.security.Someone;
import java.security.interfaces.ECPrivateKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Tokens over HTTP: whose are believed, and what becomes of those that are not. */
class TokensIT {

    private final OpenIdProvider provider = TestEnvironment.provider();

    private static Reply ask(String token) {
        return Api.send("GET", "api/session", "", "Authorization", "Bearer " + token);
    }

    private static void assertNotBelieved(String why, String token) {
        var reply = ask(token);
        assertThat(reply.status()).as(why).isEqualTo(401);
        assertThat(reply.rule()).isEqualTo("unauthorized");
        assertThat(reply.header("WWW-Authenticate")).contains("invalid_token");
    }

    private static JWTClaimsSet claimsOf(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    /** A token as Kontor itself would sign it. */
    private static String signedByKontor(JWTClaimsSet claims) throws Exception {
        var key = (ECPrivateKey) TestEnvironment.keystore().getKey("token-signing", TestEnvironment.keystorePassword());
        var known = SignedJWT.parse(TestEnvironment.token()).getHeader();
        var token = new SignedJWT(known, claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    @Test
    void aUserGetsATokenThatSaysWhoTheyAre() {
        var ada = Someone.with("sales", "manager");
        var session = ada.send("GET", "api/session", "").json();

        assertThat(session.getString("user")).isEqualTo(ada.id());
        assertThat(session.getString("tenant")).isEqualTo("default");
        assertThat(session.getJsonArray("roles").toString()).isEqualTo("[\"manager\",\"sales\"]");
        assertThat(session.containsKey("csrfToken")).isFalse();

        var created = ada.send("POST", "api/contacts", Api.contact("Bob", Api.newEmail()));
        var fact = Api.send("GET", "api/events/" + created.position(), "").json();
        assertThat(fact.getString("user")).isEqualTo(ada.id());
    }

    @Test
    void whoSaysNothingIsAskedWhoTheyAre() {
        var reply = Api.send("GET", "api/contacts", "", "Authorization", "none", "Accept-Language", "de");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"kontor\"");
        assertThat(reply.header("Content-Language")).isEqualTo("de");
        assertThat(reply.json().getString("title")).isEqualTo("Nicht angemeldet");
    }

    @Test
    void aTokenThatWasTamperedWithIsNotBelieved() throws Exception {
        var parts = TestEnvironment.token().split("\\.");
        var claims = new JWTClaimsSet.Builder(claimsOf(TestEnvironment.token()))
                .claim("tenant", "another")
                .build()
                .toPayload()
                .toBase64URL();
        assertNotBelieved("other claims", parts[0] + "." + claims + "." + parts[2]);
        assertNotBelieved("no signature", parts[0] + "." + parts[1] + ".");
        assertNotBelieved("algorithm none", new PlainJWT(claimsOf(TestEnvironment.token())).serialize());
        assertNotBelieved("no token at all", "nonsense");
        assertNotBelieved("an endless one", "x".repeat(6000));
    }

    @Test
    void thePublicKeyIsNobodysSecret() throws Exception {
        var publicKey =
                TestEnvironment.keystore().getCertificate("token-signing").getPublicKey();
        for (byte[] secret :
                List.of(publicKey.getEncoded(), provider.key().toRSAPublicKey().getEncoded())) {
            for (var claims : List.of(
                    claimsOf(TestEnvironment.token()),
                    provider.claims("eve", "admin").build())) {
                var token = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .keyID(provider.key().getKeyID())
                                .build(),
                        claims);
                token.sign(new MACSigner(secret));
                assertNotBelieved("an HMAC with a public key", token.serialize());
            }
        }
    }

    @Test
    void kontorsOwnTokensAreGoodForTheirTimeAlone() throws Exception {
        var known = claimsOf(TestEnvironment.token());
        assertThat(ask(signedByKontor(known)).status())
                .as("the same signed anew")
                .isEqualTo(200);

        var past = Date.from(Instant.now().minusSeconds(1));
        var future = Date.from(Instant.now().plusSeconds(300));
        assertNotBelieved(
                "expired",
                signedByKontor(
                        new JWTClaimsSet.Builder(known).expirationTime(past).build()));
        assertNotBelieved(
                "not yet",
                signedByKontor(
                        new JWTClaimsSet.Builder(known).notBeforeTime(future).build()));
        assertNotBelieved(
                "without end",
                signedByKontor(
                        new JWTClaimsSet.Builder(known).expirationTime(null).build()));
        assertNotBelieved(
                "for others",
                signedByKontor(
                        new JWTClaimsSet.Builder(known).audience("others").build()));
        assertNotBelieved(
                "of nobody",
                signedByKontor(new JWTClaimsSet.Builder(known)
                        .subject(UUID.randomUUID().toString())
                        .build()));
    }

    @Test
    void aProvidersTokensAreBelievedByConfigurationAlone() {
        var auditor = provider.token(provider.claims("eve", "auditor", "astronaut"));
        var session = ask(auditor).json();
        assertThat(session.getString("user")).isEqualTo("eve");
        assertThat(session.getJsonArray("roles").toString()).isEqualTo("[\"auditor\"]");

        assertThat(Api.send("GET", "api/contacts", "", "Authorization", "Bearer " + auditor)
                        .status())
                .isEqualTo(200);
        assertThat(Api.send(
                                "POST",
                                "api/contacts",
                                Api.contact("x", Api.newEmail()),
                                "Authorization",
                                "Bearer " + auditor)
                        .status())
                .isEqualTo(403);
        assertThat(ask(provider.token(provider.claims("eve", "admin").claim("tenant", "acme")))
                        .json()
                        .getString("tenant"))
                .isEqualTo("acme");
    }

    @Test
    void aProvidersUserWhoIsKontorsUserHasTheirIdAndIsLockedOutWithThem() {
        var ada = Someone.with("sales");
        var token = provider.token(provider.claims("42", "manager").claim("upn", ada.email()));
        assertThat(ask(token).json().getString("user")).isEqualTo(ada.id());

        assertThat(Api.send("POST", "api/users/" + ada.id() + "/deactivate", "").status())
                .isEqualTo(200);
        until(401, token);
    }

    @Test
    void whatAProviderWouldNotSignIsNotBelieved() {
        var past = Date.from(Instant.now().minusSeconds(60));
        var claims = provider.claims("eve", "admin");
        assertNotBelieved("expired", provider.token(provider.claims("eve").expirationTime(past)));
        assertNotBelieved(
                "not yet",
                provider.token(provider.claims("eve")
                        .notBeforeTime(Date.from(Instant.now().plusSeconds(90)))));
        assertNotBelieved("for others", provider.token(provider.claims("eve").audience("others")));
        assertNotBelieved("of others", provider.token(provider.claims("eve").issuer("http://127.0.0.1:1")));
        assertNotBelieved(
                "as if Kontor's",
                provider.token(provider.claims("eve").issuer("kontor").audience("kontor")));
        assertNotBelieved("another's key", OpenIdProvider.signed(claims, OpenIdProvider.newKey()));
        assertNotBelieved("in no tenant", provider.token(provider.claims("eve").claim("tenant", "a b\u0000")));
    }

    @Test
    void aNewKeyOfTheProviderIsFetchedAndMadeUpOnesAreNotAskedForEachTime() {
        ask(provider.token(provider.claims("eve")));
        provider.changeKey();
        // another test's made-up keys may have used up what may be asked for within half a minute
        until(200, provider.token(provider.claims("eve")));

        int before = provider.timesAsked();
        for (int number = 0; number < 30; number++) {
            assertNotBelieved("a made-up key", OpenIdProvider.signed(provider.claims("eve"), OpenIdProvider.newKey()));
        }
        assertThat(provider.timesAsked() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void whoIsDeactivatedOrHasOtherRolesNoticesAtOnce() {
        var ada = Someone.with("sales");
        assertThat(ada.send("GET", "api/audit", "").status()).isEqualTo(403);
        Api.send("PUT", "api/users/" + ada.id() + "/roles", "{\"roles\":[\"manager\"]}");
        assertThat(ada.anew().send("GET", "api/audit", "").status()).isEqualTo(200);

        Api.send("POST", "api/users/" + ada.id() + "/deactivate", "");
        assertThat(Someone.signIn(ada.email(), Someone.PASSWORD).status()).isEqualTo(401);
        until(401, ada.token());
    }

    /** Within the time that accounts and keys are remembered. */
    private static void until(int status, String token) {
        var statuses = new ArrayList<Integer>();
        var end = Instant.now().plusSeconds(40);
        do {
            statuses.add(ask(token).status());
            LockSupport.parkNanos(20_000_000);
        } while (statuses.getLast() != status && Instant.now().isBefore(end));
        assertThat(statuses.getLast()).isEqualTo(status);
    }

    @Test
    void aNewPasswordEndsTheTokensOfTheOldOne() {
        var ada = Someone.with("sales");
        var path = "api/users/" + ada.id() + "/password";
        assertThat(ada.send("PUT", path, "{\"password\":\"another password\"}").rule())
                .isEqualTo("old-password-wrong");
        assertThat(ada.send("PUT", path, "{\"password\":\"short\",\"oldPassword\":\"" + Someone.PASSWORD + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(ada.send(
                                "PUT",
                                path,
                                "{\"password\":\"another password\",\"oldPassword\":\"" + Someone.PASSWORD + "\"}")
                        .status())
                .isEqualTo(204);

        assertThat(ask(ada.token()).status()).isEqualTo(401);
        assertThat(Someone.signIn(ada.email(), Someone.PASSWORD).status()).isEqualTo(401);
        assertThat(Someone.signIn(ada.email(), "another password").status()).isEqualTo(200);
        var other = People.id(People.user("Bob", "UTC"));
        assertThat(ada.send("PUT", "api/users/" + other + "/password", "{\"password\":\"another password\"}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whoGuessesWaitsWhetherThereIsTheAccountOrNot() {
        for (var email : List.of(Someone.with("sales").email(), Api.newEmail())) {
            for (int wrong = 0; wrong < 5; wrong++) {
                var reply = Someone.signIn(email, "wrong");
                assertThat(reply.status()).isEqualTo(401);
                assertThat(reply.rule()).isEqualTo("sign-in-failed");
            }
            var waits = Someone.signIn(email, Someone.PASSWORD);
            assertThat(waits.status()).isEqualTo(429);
            assertThat(Integer.parseInt(waits.header("Retry-After"))).isBetween(20, 30);
        }
    }
}
