package dev.kontor.security.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** {@code docs/authorisation.md} has a row for each endpoint and no other. With {@code -Dkontor.write-docs} it is written. */
class AuthorisationPageTest {

    @Test
    void everyEndpointHasARowThatSaysWhatItsAnnotationsSay() throws IOException {
        if (System.getProperty("kontor.write-docs") != null) {
            Files.writeString(Endpoints.PAGE, Endpoints.pageWith(Endpoints.ofTheCode()));
        }
        assertThat(Endpoints.ofThePage())
                .as("docs/authorisation.md; write it anew by mvn test -Dtest=AuthorisationPageTest -Dkontor.write-docs,"
                        + " and look at the difference")
                .containsExactlyElementsOf(Endpoints.ofTheCode());
    }

    @Test
    void nothingIsForNobody() {
        assertThat(Endpoints.ofTheCode())
                .as("each resource class or method says by @RolesAllowed or @PermitAll who may ask for it")
                .noneMatch(endpoint -> endpoint.who().equals(Endpoint.NOBODY));
    }

    @Test
    void anAuditorChangesNothing() {
        assertThat(Endpoints.ofTheCode())
                .filteredOn(endpoint ->
                        !endpoint.method().equals("GET") && endpoint.who().contains("auditor"))
                .isEmpty();
    }
}
