package dev.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import dev.kontor.crm.People;
import dev.kontor.crm.opportunity.OpportunityApi;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Companies over HTTP, from the command to the read model. */
class CompaniesIT {

    private static final String BERLIN =
            "{\"street\":\"Unter den Linden 1\",\"postalCode\":\"10117\",\"city\":\"Berlin\",\"country\":\"de\"}";

    private static RequestSpecification api() {
        return Api.request();
    }

    private static Reply create(String name, String more) {
        return Api.send("POST", "api/companies", "{\"name\":\"%s\"%s}".formatted(name, more));
    }

    private static String path(Reply created) {
        return "api/companies/" + created.json().getString("id");
    }

    @Test
    void aCompanyIsCreatedChangedReadAndRemembered() {
        var created = create(" Acme ", ",\"address\":" + BERLIN + ",\"industry\":\"Tools\"");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith(path(created));

        var renamed = Api.send("PUT", path(created) + "/name", "{\"name\":\"Acme Ltd\"}");
        var moved = Api.send("PUT", path(created) + "/address", BERLIN.replace("Linden 1", "Linden 2"));
        var other = Api.send("PUT", path(created) + "/industry", "{\"industry\":\"Toys\"}");
        var archived = Api.send("POST", path(created) + "/archive", "{\"reason\":\"Gone\"}");
        assertThat(List.of(renamed.status(), moved.status(), other.status(), archived.status()))
                .containsOnly(200);

        api().get(path(created) + "?after=" + archived.position())
                .then()
                .statusCode(200)
                .header("ETag", archived.header("ETag"))
                .body("name", equalTo("Acme Ltd"))
                .body("address.street", equalTo("Unter den Linden 2"))
                .body("address.country", equalTo("DE"))
                .body("industry", equalTo("Toys"))
                .body("openOpportunities", equalTo(0))
                .body("archived", equalTo(true))
                .body("archivedFor", equalTo("Gone"));
        api().get(path(created) + "?asOf=" + created.position())
                .then()
                .body("name", equalTo("Acme"))
                .body("archived", equalTo(false));
        api().get(path(created) + "/events")
                .then()
                .body(
                        "items.type",
                        contains(
                                "CompanyCreated",
                                "CompanyRenamed",
                                "CompanyAddressChanged",
                                "CompanyIndustryChanged",
                                "CompanyArchived"));
        api().get(path(created) + "/history")
                .then()
                .body("items[1].changes[0].from", equalTo("Acme"))
                .body("items[1].changes[0].to", equalTo("Acme Ltd"));
        api().get(path(created) + "/diff?from=" + created.position())
                .then()
                .body("changes.property", hasItems("name", "industry", "archived"));
        assertThat(Api.send("PUT", path(created) + "/name", "{\"name\":\"X\"}").rule())
                .isEqualTo("company-archived");
    }

    @Test
    void aListIsSearchedFilteredSortedAndPaged() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        create(mark + "b", ",\"address\":" + BERLIN);
        create(mark + "A", ",\"industry\":\"" + mark + "\"");
        var last = create(mark + "c", "").position();
        var mine = "api/companies?after=" + last + "&q=" + mark.toUpperCase(Locale.ROOT);

        api().get(mine + "&size=2")
                .then()
                .body("total", equalTo(3))
                .body("items.name", contains(mark + "A", mark + "b"))
                .body("items[0]", not(hasKey("address")))
                .body("links", hasKey("next"));
        api().get(mine + "&country=de").then().body("items.name", contains(mark + "b"));
        api().get(mine + "&industry=" + mark).then().body("items.name", contains(mark + "A"));
        api().get(mine + "&archived=true").then().body("total", equalTo(0));
        api().get(mine + "&sort=created&direction=desc")
                .then()
                .body("items.name", contains(mark + "c", mark + "A", mark + "b"));
    }

    @Test
    void whatIsWrongIsToldByName() {
        api().body("{\"name\":\"\",\"address\":{\"street\":\"A\",\"city\":\"B\",\"country\":\"Germany\"}}")
                .post("api/companies")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("name", "address.country"));
        api().body("{\"name\":\"A\",\"address\":{\"zip\":1}}")
                .post("api/companies")
                .then()
                .statusCode(400)
                .body("violations.field", contains("address.zip"));
        var unknown = "api/companies/" + UUID.randomUUID();
        api().get(unknown).then().statusCode(404).body("type", equalTo("urn:kontor:problem:company-unknown"));
        assertThat(Api.send("PUT", unknown + "/name", "{\"name\":\"X\"}").status())
                .isEqualTo(404);
    }

    @Test
    void aVersionThatIsNotCurrentIsAnsweredWithWhatWasMissed() {
        var created = create("Acme", "");
        Api.send("PUT", path(created) + "/name", "{\"name\":\"Acme B\"}");

        var stale = Api.send("PUT", path(created) + "/name", "{\"name\":\"Lost\"}", "If-Match", created.header("ETag"));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text()).contains("CompanyRenamed");
    }

    @Test
    void aCompanyWithAnOpenOpportunityIsKeptUntilThatIsOver() {
        var created = create("Acme", "");
        var company = created.json().getString("id");
        var ann = UUID.fromString(People.id(People.user("Ann", "UTC")));
        var deal = OpportunityApi.open("Deal", company, ann, "100.00");
        assertThat(deal.status()).isEqualTo(201);

        var early = Api.send("POST", path(created) + "/archive", "{\"reason\":\"Gone\"}");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.rule()).isEqualTo("company-has-open-opportunities");
        assertThat(early.text()).contains("has 1 open opportunity and");
        var one = api().get(path(created) + "?after=" + deal.position());
        one.then().body("openOpportunities", equalTo(1)).body("position", equalTo((int) deal.position()));
        var named = Api.send("PUT", path(created) + "/name", "{\"name\":\"Acme Ltd\"}", "If-Match", one.header("ETag"));
        assertThat(named.status()).isEqualTo(200);

        assertThat(Api.send("POST", OpportunityApi.path(deal) + "/win", "").status())
                .isEqualTo(200);
        var archived = Api.send("POST", path(created) + "/archive", "{\"reason\":\"Gone\"}");
        assertThat(archived.status()).isEqualTo(200);
        api().get(path(created) + "?after=" + archived.position()).then().body("openOpportunities", equalTo(0));
        assertThat(OpportunityApi.open("Late", company, ann, "1").rule()).isEqualTo("opportunity-company-archived");
    }
}
