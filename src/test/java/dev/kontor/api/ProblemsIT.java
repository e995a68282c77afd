package dev.kontor.api;

import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.kontor.launcher.DrawnPositions;
import dev.kontor.launcher.TestEnvironment;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error is a problem that says what to do, names what is wrong, and tells nothing of the inside. */
class ProblemsIT {

    private static RequestSpecification api() {
        return Api.request();
    }

    private static ValidatableResponse problem(io.restassured.response.Response response, int status, String rule) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:kontor:problem:" + rule))
                .body("status", equalTo(status))
                .body("title", not(emptyOrNullString()))
                .body("detail", not(emptyOrNullString()))
                .body("correlationId", equalTo(response.header("X-Correlation-Id")))
                .body(not(Matchers.containsString("dev.kontor")))
                .body(not(Matchers.containsString("Exception")));
    }

    static Stream<Arguments> invalidBodies() {
        return Stream.of(
                arguments("{}", "name"),
                arguments("{\"name\":\"Ada\"}", "email"),
                arguments("{\"name\":\"\",\"email\":\"a@b.de\"}", "name"),
                arguments("{\"name\":\" \\t \",\"email\":\"a@b.de\"}", "name"),
                arguments("{\"name\":\"a\\u0000b\",\"email\":\"a@b.de\"}", "name"),
                arguments("{\"name\":\"a\\ud800b\",\"email\":\"a@b.de\"}", "name"),
                arguments("{\"name\":\"" + "x".repeat(201) + "\",\"email\":\"a@b.de\"}", "name"),
                arguments("{\"name\":\"Ada\",\"email\":\"ada\"}", "email"),
                arguments("{\"name\":\"Ada\",\"email\":\"a\\u0000@b.de\"}", "email"),
                arguments("{\"name\":5,\"email\":\"a@b.de\"}", "name"),
                arguments("{\"name\":{\"first\":\"Ada\"},\"email\":\"a@b.de\"}", "name"),
                arguments("{\"name\":\"Ada\",\"email\":[]}", "email"),
                arguments("{\"name\":\"Ada\",\"email\":\"a@b.de\",\"id\":\"1-1-1-1-1\"}", "id"),
                arguments("{\"name\":\"Ada\",\"email\":\"a@b.de\",\"phone\":\"1\"}", "phone"));
    }

    @ParameterizedTest
    @MethodSource("invalidBodies")
    void whatIsNotValidIsNamedAsInTheRequest(String body, String field) {
        problem(api().body(body).post("api/contacts"), 400, "invalid-request").body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"name\":|line 1", "[]|object", "nonsense|line 1", "{\"name\":\"a\"}}|line 1", "'  '|object"})
    void whatIsNoJsonIsSaidToBeNone(String body, String hint) {
        problem(api().body(body).post("api/contacts"), 400, "malformed-json")
                .body("detail", Matchers.containsString(hint));
    }

    @ParameterizedTest
    @CsvSource({
        "api/contacts?nmae=Ada, nmae",
        "api/todos?view=mine&user=1, user",
        "api/orders?size=5&Size=6, Size",
        "api/events?form=1, form"
    })
    void aFilterThatThereIsNotIsNamedRatherThanPassedOver(String address, String field) {
        problem(api().get(address), 400, "invalid-request").body("violations.field", Matchers.contains(field));
    }

    @Test
    void aMissingBodyIsAskedFor() {
        problem(api().post("api/contacts"), 400, "malformed-json");
    }

    @ParameterizedTest
    @CsvSource({
        "page=-1,page",
        "page=x,page",
        "page=99999999999999999999,page",
        "size=0,size",
        "size=101,size",
        "sort=id,sort",
        "direction=up,direction",
        "archived=yes,archived",
        "after=-1,after",
        "after=x,after"
    })
    void aWrongQueryParameterIsNamed(String query, String parameter) {
        problem(api().get("api/contacts?" + query), 400, "invalid-request")
                .body("violations.field", hasItem(parameter));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        problem(api().get("api/nothing"), 404, "not-found");
        problem(api().get("nothing/at/all"), 404, "not-found").body("instance", equalTo("/nothing/at/all"));
        problem(api().get("api/contacts/no-uuid"), 404, "not-found");
        var unknown = "api/contacts/" + UUID.randomUUID();
        problem(api().get(unknown), 404, "contact-unknown");
        problem(api().get(unknown + "/events"), 404, "contact-unknown");
        problem(api().body("{\"name\":\"Ada\"}").put(unknown + "/name"), 404, "contact-unknown");
        problem(api().post(unknown + "/archive"), 404, "contact-unknown");
    }

    @Test
    void whatCannotBeDoneHereIsToldWithWhatCan() {
        problem(api().delete("api/contacts"), 405, "method-not-allowed")
                .header("Allow", Matchers.containsString("POST"));
    }

    @Test
    void mediaTypesOtherThanJsonAreRefused() {
        problem(api().accept("text/xml").get("api/contacts"), 406, "not-acceptable");
        problem(
                Api.request().contentType("text/plain").body("Ada").post("api/contacts"),
                415,
                "unsupported-media-type");
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        problem(api().body(" ".repeat(1024 * 1024 + 1)).post("api/contacts"), 413, "too-large");
    }

    @Test
    void aRuleThatRefusesIsNamed() {
        var email = Api.newEmail();
        var created = Api.create("Ada", email);
        var path = created.header("Location").replaceFirst(".*/api/", "api/");
        var body = Api.contact("Bob", email);
        problem(api().body(body).post("api/contacts"), 409, "email-taken")
                .body("detail", not(Matchers.containsString(created.json().getString("id"))));
        var again = "{\"id\":%s,\"name\":\"x\",\"email\":\"%s\"}"
                .formatted(created.json().get("id"), Api.newEmail());
        problem(api().body(again).post("api/contacts"), 409, "contact-exists");
        api().post(path + "/archive").then().statusCode(200);
        problem(api().body("{\"name\":\"x\"}").put(path + "/name"), 409, "contact-archived");
    }

    @Test
    void aCorrelationIdIsTakenIfItIsPrintableAndMadeOtherwise() {
        problem(api().header("X-Correlation-Id", "request 42").get("api/nothing"), 404, "not-found")
                .header("X-Correlation-Id", "request 42");
        api().header("X-Correlation-Id", "x".repeat(101))
                .get("api/contacts")
                .then()
                .header("X-Correlation-Id", Matchers.hasLength(36));
    }

    @Test
    void aReadModelThatDoesNotComeSoFarIsToldAfterAWhile() {
        long drawn = DrawnPositions.in(TestEnvironment.applicationDatabase());
        problem(api().get("api/contacts?after=" + drawn), 503, "not-yet-readable")
                .header("Retry-After", "1");
    }

    @Test
    void nobodyWaitsForAPositionThatTheLogHasNeverComeTo() {
        problem(api().get("api/contacts?after=" + Long.MAX_VALUE), 409, "position-ahead");
    }

    private static RequestSpecification german() {
        return api().header("Accept-Language", "de-AT,de;q=0.9,en;q=0.5");
    }

    private static void inGerman(ValidatableResponse answer, String title) {
        answer.header("Content-Language", "de")
                .header("Vary", Matchers.containsString("Accept-Language"))
                .body("title", equalTo(title));
    }

    @Test
    void aRuleThatRefusesSaysSoInTheLanguageOfTheClient() {
        var unknown = "api/contacts/" + UUID.randomUUID();
        inGerman(
                problem(german().get(unknown), 404, "contact-unknown")
                        .body("detail", Matchers.startsWith("Es gibt keinen Kontakt ")),
                "Nicht gefunden");
        problem(api().header("Accept-Language", "fr").get(unknown), 404, "contact-unknown")
                .header("Content-Language", "en")
                .header("Vary", Matchers.containsString("Accept-Language"))
                .body("detail", Matchers.startsWith("There is no contact "));
    }

    @Test
    void whatIsNotValidIsToldInTheLanguageOfTheClient() {
        var body = "{\"name\":\"\",\"email\":\"ada\"}";
        inGerman(
                problem(german().body(body).post("api/contacts"), 400, "invalid-request")
                        .body(
                                "violations.message",
                                Matchers.contains(
                                        equalTo("muss eine E-Mail-Adresse von höchstens 254 Zeichen sein"),
                                        Matchers.startsWith("muss 1 bis 200 Zeichen haben"))),
                "Die Anfrage ist ungültig");
        problem(api().body(body).post("api/contacts"), 400, "invalid-request")
                .body("violations.message", hasItem("must be an e-mail address of at most 254 characters"));
        problem(german().body("{}").post("api/contacts"), 400, "invalid-request")
                .body("violations.message", hasItem("darf nicht null sein"));
        problem(german().body("{\"telephone\":1}").post("api/contacts"), 400, "invalid-request")
                .body("violations.message", hasItem("ist hier nicht bekannt"));
        problem(german().get("api/contacts?size=0"), 400, "invalid-request")
                .body("violations.message", hasItem("muss eine ganze Zahl von 1 bis 100 sein"));
    }

    @Test
    void whatFailsOutsideOfTheResourcesIsToldInTheLanguageOfTheClient() {
        inGerman(problem(german().get("nothing/at/all"), 404, "not-found"), "Nicht gefunden");
        inGerman(problem(german().delete("api/contacts"), 405, "method-not-allowed"), "Methode nicht erlaubt");
        inGerman(
                problem(german().get("api/events/stream/all?from=x"), 400, "invalid-request"),
                "Die Anfrage ist ungültig");
        inGerman(problem(german().post("api/subscriptions/none/pause"), 404, "subscription-unknown"), "Nicht gefunden");
    }

    @Test
    void anAnswerWithoutTextsIsTheSameForEveryLanguage() {
        german().get("api/contacts")
                .then()
                .statusCode(200)
                .header("Content-Language", Matchers.nullValue())
                .header("Vary", Matchers.not(Matchers.containsString("Accept-Language")));
    }
}
