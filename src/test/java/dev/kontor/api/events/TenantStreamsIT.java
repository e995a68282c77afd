package dev.kontor.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.security.Tenant;
import java.net.http.HttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Live streams of two tenants: of one name, and of one thing. */
class TenantStreamsIT {

    private final Tenant acme = Tenant.create();
    private final Tenant other = Tenant.create();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Waiting for streams to end, as closing it would, would never end. */
    @AfterEach
    void end() {
        client.shutdownNow();
    }

    @Test
    void eachTenantIsToldItsOwnFactsAlone() {
        var first = acme.create("api/contacts", Api.contact("Ada", Api.newEmail()));
        var stream = "contact-" + first.json().getString("id");
        try (var ofAcme = Sse.open(client, stream + "?from=1", "Authorization", acme.bearer());
                var ofOther = Sse.open(client, stream + "?from=1", "Authorization", other.bearer());
                var allOfOther = Sse.open(client, "all?from=1", "Authorization", other.bearer())) {
            ofAcme.await(first.position());
            var path = "api/contacts/" + first.json().getString("id") + "/name";
            var renamed = acme.send("PUT", path, "{\"name\":\"Ada B\"}");
            ofAcme.await(renamed.position());
            var own = other.create("api/contacts", Api.contact("Bob", Api.newEmail()));
            allOfOther.await(own.position());

            assertThat(ofAcme.ids()).containsExactly(first.position(), renamed.position());
            assertThat(allOfOther.ids()).containsExactly(own.position());
            assertThat(ofOther.ids()).isEmpty();
        }
    }
}
