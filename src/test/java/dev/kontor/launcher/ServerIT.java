package dev.kontor.launcher;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

/** The packaged application runs in the server that this test run started. */
class ServerIT {

    @Test
    void theDeployedApplicationIsReady() {
        given().baseUri(TestEnvironment.url().toString())
                .get("health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
    }
}
