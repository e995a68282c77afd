package dev.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What else is known of contacts, over HTTP. */
class ContactDetailsIT {

    private static RequestSpecification api() {
        return Api.request();
    }

    private static String path(Reply created) {
        return "api/contacts/" + created.json().getString("id");
    }

    @Test
    void telephoneAddressAndLabelsAreChangedFilteredAndTakenAway() {
        var contact = path(Api.create("Ada", Api.newEmail()));
        var tag = "t" + UUID.randomUUID().toString().substring(0, 8);
        Api.send("PUT", contact + "/phone", "{\"phone\":\"+49 (30) 123-456\"}");
        Api.send(
                "PUT",
                contact + "/address",
                "{\"address\":{\"street\":\"Gasse 1\",\"city\":\"Wien\",\"country\":\"at\"}}");
        var tagged = Api.send("PUT", contact + "/tags/" + tag.toUpperCase(java.util.Locale.ROOT), "");
        assertThat(tagged.status()).isEqualTo(200);

        api().get(contact + "?after=" + tagged.position())
                .then()
                .body("phone", equalTo("+4930123456"))
                .body("address.city", equalTo("Wien"))
                .body("address.country", equalTo("AT"))
                .body("tags", contains(tag));
        api().get("api/contacts?tag=" + tag).then().body("total", equalTo(1));
        api().get("api/contacts?tag=").then().statusCode(200).body("total", greaterThanOrEqualTo(1));

        Api.send("PUT", contact + "/phone", "{}");
        Api.send("PUT", contact + "/address", "{}");
        var untagged = Api.send("DELETE", contact + "/tags/" + tag, "");
        api().get(contact + "?after=" + untagged.position())
                .then()
                .body("$", not(hasKey("phone")))
                .body("$", not(hasKey("address")))
                .body("tags", empty());
        api().get("api/contacts?tag=" + tag).then().body("total", equalTo(0));
    }

    @Test
    void whatIsKnownAtOnceIsSaidAtOnce() {
        var company = Api.send("POST", "api/companies", "{\"name\":\"Engines\"}");
        var body = """
                {"name":"Ada","email":"%s","phone":"+49 30 123456","companyId":"%s",
                 "address":{"street":"Gasse 1","city":"Wien","country":"at"}}
                """.formatted(Api.newEmail(), company.json().getString("id"));
        var created = Api.send("POST", "api/contacts", body);

        assertThat(created.status()).isEqualTo(201);
        api().get(path(created) + "?after=" + created.position())
                .then()
                .body("phone", equalTo("+4930123456"))
                .body("address.city", equalTo("Wien"))
                .body("companyId", equalTo(company.json().getString("id")));
        api().get(path(created) + "/events")
                .then()
                .body(
                        "items.type",
                        contains(
                                "ContactCreated",
                                "ContactPhoneChanged",
                                "ContactAddressChanged",
                                "ContactAssignedToCompany"));
    }

    @Test
    void whatIsWrongIsNamed() {
        var contact = path(Api.create("Ada", Api.newEmail()));
        api().body("{\"phone\":\"call me\"}")
                .put(contact + "/phone")
                .then()
                .statusCode(400)
                .body("violations.field", contains("phone"));
        api().body("{\"address\":{\"street\":\"\",\"city\":\"Wien\",\"country\":\"XX\"}}")
                .put(contact + "/address")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("address.street"))
                .body("violations.field", hasItem("address.country"));
        api().put(contact + "/tags/" + "x".repeat(41)).then().statusCode(400);
        api().body("{\"companyId\":\"" + UUID.randomUUID() + "\"}")
                .put(contact + "/company")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kontor:problem:contact-company-unknown"));
        api().get("api/contacts?companyId=x").then().statusCode(400);
    }

    @Test
    void aDuplicateIsWarnedOfAndMerged() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var survivor = Api.create("Lovelace " + mark, Api.newEmail());
        var email = Api.newEmail();
        var duplicate = Api.create("Lovelase " + mark, email);
        api().get(path(duplicate) + "?after=" + duplicate.position()).then().statusCode(200);

        api().queryParam("name", "lovelace " + mark)
                .queryParam("except", duplicate.json().getString("id"))
                .get("api/contacts/duplicates")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(survivor.json().getString("id")))
                .body("items.id", not(hasItem(duplicate.json().getString("id"))));
        api().queryParam("email", email)
                .get("api/contacts/duplicates")
                .then()
                .body("items[0].id", equalTo(duplicate.json().getString("id")));
        api().get("api/contacts/duplicates").then().statusCode(400);

        var merged = Api.send(
                "POST",
                path(survivor) + "/merge",
                "{\"duplicateId\":\"" + duplicate.json().getString("id") + "\"}");
        assertThat(merged.status()).isEqualTo(200);
        api().get(path(duplicate) + "?after=" + merged.position())
                .then()
                .body("archived", equalTo(true))
                .body("survivorId", equalTo(survivor.json().getString("id")));
        api().body("{\"name\":\"x\"}")
                .put(path(duplicate) + "/name")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kontor:problem:contact-merged"));
        assertThat(Api.create("Another", email).status()).isEqualTo(201);
    }

    @Test
    void aLabelThatNoContactCanHaveIsNotLookedFor() {
        api().urlEncodingEnabled(false).get("api/contacts?tag=%00").then().statusCode(400);
        api().get("api/contacts?tag=" + "x".repeat(201)).then().statusCode(400);
    }
}
