package dev.kontor.crm.opportunity;

import static dev.kontor.crm.opportunity.OpportunityApi.open;
import static dev.kontor.crm.opportunity.OpportunityApi.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import dev.kontor.crm.People;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opportunities over HTTP, from the command to the read models. */
class OpportunitiesIT {

    private final UUID owner = UUID.fromString(People.id(People.user("Ann", "UTC")));

    private static RequestSpecification api() {
        return Api.request();
    }

    private static Reply move(Reply deal, String stage) {
        return Api.send("PUT", path(deal) + "/stage", "{\"stage\":\"" + stage + "\"}");
    }

    @Test
    void anOpportunityIsOpenedChangedWonReadAndRemembered() {
        var company = OpportunityApi.company();
        var deal = open(" Deal ", company, owner, "100.5");
        assertThat(deal.status()).isEqualTo(201);
        assertThat(deal.header("Location")).endsWith(path(deal));
        var changes = List.of(
                move(deal, "proposal"),
                Api.send("PUT", path(deal) + "/value", "{\"amount\":200,\"currency\":\"usd\"}"),
                Api.send("PUT", path(deal) + "/probability", "{\"probability\":60}"),
                Api.send("PUT", path(deal) + "/expected-close", "{\"expectedCloseOn\":\"2027-01-31\"}"),
                Api.send("POST", path(deal) + "/win", ""));
        assertThat(changes).extracting(Reply::status).containsOnly(200);

        api().get(path(deal) + "?after=" + changes.getLast().position())
                .then()
                .header("ETag", changes.getLast().header("ETag"))
                .body("title", equalTo("Deal"))
                .body("companyId", equalTo(company))
                .body("ownerId", equalTo(owner.toString()))
                .body("value.amount", equalTo(200.0f))
                .body("value.currency", equalTo("USD"))
                .body("stage", equalTo("proposal"))
                .body("probability", equalTo(60))
                .body("expectedCloseOn", equalTo("2027-01-31"))
                .body("status", equalTo("won"))
                .body("$", hasKey("closedAt"))
                .body("$", not(hasKey("lostFor")));
        api().get(path(deal) + "?asOf=" + deal.position())
                .then()
                .body("stage", equalTo("lead"))
                .body("status", equalTo("open"));
        api().get(path(deal) + "/history")
                .then()
                .body("items", hasSize(6))
                .body("items[1].changes.property", contains("probability", "stage"))
                .body("items[1].changes.to", contains(50, "proposal"));
        api().get(path(deal) + "/events")
                .then()
                .body("items[1].payload.fromStage", equalTo("lead"))
                .body("items[1].payload.toStage", equalTo("proposal"));
        assertThat(move(deal, "lead").rule()).isEqualTo("opportunity-closed");
    }

    @Test
    void whatThePipelineDoesNotAllowIsRefused() {
        var deal = open("Deal", OpportunityApi.company(), owner, "1");
        move(deal, "proposal");

        var illegal = move(deal, "lead");
        assertThat(illegal.status()).isEqualTo(409);
        assertThat(illegal.rule()).isEqualTo("opportunity-move-illegal");
        assertThat(illegal.text()).contains("does not lead from proposal to lead");
        assertThat(move(deal, "won").rule()).isEqualTo("opportunity-stage-unknown");
    }

    @Test
    void aCopyIsOpenedLikeItsOriginal() {
        var deal = open("Deal", OpportunityApi.company(), owner, "100");
        Api.send("POST", path(deal) + "/lose", "{\"reason\":\"Too dear\"}");

        var copy = Api.send(
                "POST", path(deal) + "/clone", "{\"expectedCloseOn\":\"2027-06-30\"}", "Idempotency-Key", "" + owner);
        var again = Api.send(
                "POST", path(deal) + "/clone", "{\"expectedCloseOn\":\"2027-06-30\"}", "Idempotency-Key", "" + owner);

        assertThat(List.of(copy.status(), again.status())).containsOnly(201);
        assertThat(again.text()).isEqualTo(copy.text());
        assertThat(copy.header("Location")).endsWith(path(copy));
        api().get(path(copy) + "?after=" + copy.position())
                .then()
                .body("title", equalTo("Deal (copy)"))
                .body("stage", equalTo("lead"))
                .body("clonedFrom", equalTo(deal.json().getString("id")))
                .body("expectedCloseOn", equalTo("2027-06-30"));
        api().get(path(deal)).then().body("lostFor", equalTo("Too dear"));
    }

    @Test
    void anOpportunityGoesFromOneActiveUserToAnother() {
        var deal = open("Deal", OpportunityApi.company(), owner, "100");
        var bob = People.id(People.user("Bob", "UTC"));
        var given = give(deal, bob);
        assertThat(given.status()).as(given.text()).isEqualTo(200);

        api().get(path(deal) + "?after=" + given.position()).then().body("ownerId", equalTo(bob));
        api().get(path(deal) + "/history")
                .then()
                .body("items[1].changes.property", contains("ownerId"))
                .body("items[1].changes[0].to", equalTo(bob));
        api().get("api/opportunities?ownerId=" + bob)
                .then()
                .body("items.id", contains(deal.json().getString("id")));
        api().get("api/opportunities/board?ownerId=" + bob).then().body("columns[0].cards.ownerId", contains(bob));
        api().get("api/audit?entity=opportunity&id=" + deal.json().getString("id") + "&after=" + given.position())
                .then()
                .body("items[0].changes.property", contains("ownerId"))
                .body("items[0].changes[0].from", equalTo(owner.toString()))
                .body("items[0].changes[0].to", equalTo(bob));
        api().get("api/notifications?userId=" + bob + "&after=" + given.position())
                .then()
                .body("items.kind", contains("opportunity-assigned"))
                .body("items.arguments.flatten()", contains("Deal"));

        assertThat(give(deal, UUID.randomUUID().toString()).rule()).isEqualTo("opportunity-owner-unknown");
        Api.send("POST", "api/users/" + owner + "/deactivate", "");
        assertThat(give(deal, owner.toString()).rule()).isEqualTo("opportunity-owner-inactive");
        assertThat(open("Other", OpportunityApi.company(), owner, "1").rule()).isEqualTo("opportunity-owner-inactive");
        assertThat(give(deal, "x").status()).isEqualTo(400);
    }

    private static Reply give(Reply deal, String user) {
        return Api.send("PUT", path(deal) + "/owner", "{\"ownerId\":\"" + user + "\"}");
    }

    @Test
    void aListIsFilteredAndSorted() {
        var company = OpportunityApi.company();
        open("b", company, owner, "100", "2026-12-01");
        var second = open("A", company, owner, "200", "2026-12-02");
        move(second, "qualified");
        var third = open("c", company, owner, "300", "2026-12-03");
        long last = Api.send("POST", path(third) + "/lose", "{\"reason\":\"Too dear\"}")
                .position();
        var mine = "api/opportunities?after=" + last + "&companyId=" + company + "&sort=title";

        api().get(mine).then().body("items.title", contains("A", "b", "c"));
        api().get(mine + "&ownerId=" + UUID.randomUUID()).then().body("total", equalTo(0));
        api().get(mine + "&ownerId=" + owner + "&stage=qualified").then().body("items.title", contains("A"));
        api().get(mine + "&status=open").then().body("items.title", contains("A", "b"));
        api().get(mine + "&status=lost").then().body("items.title", contains("c"));
        api().get(mine + "&valueFrom=100.01&valueTo=300").then().body("items.title", contains("A", "c"));
        api().get(mine + "&currency=usd").then().body("total", equalTo(0));
        api().get(mine + "&currency=eur").then().body("total", equalTo(3));
        api().get(mine + "&closingBefore=2026-12-03").then().body("items.title", contains("A", "b"));
        api().get(mine.replace("title", "value") + "&direction=desc&size=2")
                .then()
                .body("items.title", contains("c", "A"))
                .body("links", hasKey("next"));
    }

    @ParameterizedTest
    @CsvSource({
        "status, closed",
        "ownerId, ann",
        "valueFrom, much",
        "valueTo, 1e400000000",
        "closingBefore, tomorrow",
        "closingBefore, +12026-01-01",
        "sort, owner"
    })
    void aFilterThatCannotBeUnderstoodIsRefused(String name, String value) {
        api().queryParam(name, value)
                .get("api/opportunities")
                .then()
                .statusCode(400)
                .body("violations.field", contains(name));
    }

    @Test
    void whatIsWrongWithANewOneIsToldByName() {
        api().body("{\"title\":\"\",\"value\":{\"amount\":-1,\"currency\":\"EUR\"},\"expectedCloseOn\":\"1026-01-01\"}")
                .post("api/opportunities")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("title", "ownerId", "value.amount", "expectedCloseOn"));
        api().body("""
                        {"title": "A", "ownerId": "%s", "value": {"amount": 1, "currency": "EUR"},
                         "expectedCloseOn": "2026-12-24"}
                        """.formatted(owner))
                .post("api/opportunities")
                .then()
                .statusCode(400)
                .body("violations.field", contains("companyId"));
        api().body("{\"title\":\"A\",\"expectedCloseOn\":\"24.12.2026\"}")
                .post("api/opportunities")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("expectedCloseOn"));
        var nowhere = open("Deal", UUID.randomUUID().toString(), owner, "1");
        assertThat(nowhere.status()).isEqualTo(409);
        assertThat(nowhere.rule()).isEqualTo("opportunity-company-unknown");
        var deal = open("Deal", OpportunityApi.company(), owner, "1");
        for (var wrong : List.of("101", "-1", "12.5", "null")) {
            assertThat(Api.send("PUT", path(deal) + "/probability", "{\"probability\":" + wrong + "}")
                            .status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void theBoardShowsWhereTheyAre() {
        var company = OpportunityApi.company();
        open("late", company, owner, "0.10", "2027-12-24");
        open("soon", company, owner, "0.20", "2026-12-24");
        var moved = open("moved", company, owner, "5", "2026-12-24");
        long last = move(moved, "qualified").position();

        api().get("api/opportunities/board?cards=1&ownerId=" + owner + "&after=" + last)
                .then()
                .statusCode(200)
                .body("columns.stage", contains("lead", "qualified", "proposal", "negotiation"))
                .body("columns.count", contains(2, 1, 0, 0))
                .body("columns[0].totals[0].amount", equalTo(0.3f))
                .body("columns[0].cards.title", contains("soon"))
                .body("columns[1].cards.title", contains("moved"));
        api().get("api/opportunities/board?cards=101").then().statusCode(400);
        api().get("api/opportunities/board?ownerId=ann").then().statusCode(400);
    }

    @Test
    void theBoardShowsWhatATeamHas() {
        var bob = UUID.fromString(People.id(People.user("Bob", "UTC")));
        var team = People.id(Api.send("POST", "api/teams", "{\"name\":\"North " + bob + "\"}"));
        Api.send("PUT", "api/teams/" + team + "/members/" + bob, "");
        var company = OpportunityApi.company();
        open("of the team", company, bob, "1");
        long last = open("of nobody in it", company, owner, "1").position();

        api().get("api/opportunities/board?teamId=" + team + "&after=" + last)
                .then()
                .statusCode(200)
                .body("columns[0].count", equalTo(1))
                .body("columns[0].cards.title", contains("of the team"));
        api().get("api/opportunities/board?teamId=" + team + "&ownerId=" + owner)
                .then()
                .body("columns[0].count", equalTo(0));
        api().get("api/opportunities/board?teamId=north").then().statusCode(400);
    }

    @Test
    void theFiguresCountWhatWasWon() {
        var deal = open("Deal", OpportunityApi.company(), owner, "1000", "2031-05-24");
        var other = open("Other", OpportunityApi.company(), owner, "200.20", "2031-05-25");
        long last = Api.send("POST", path(deal) + "/win", "").position();

        var month = api().get("api/opportunities/analytics?from=2031-05-01&to=2031-05-31&after=" + last);
        month.then()
                .statusCode(200)
                .body("stages.stage", hasItems("lead", "qualified", "proposal", "negotiation"))
                .body("forecast.month", contains("2031-05"))
                .body("forecast[0].count", equalTo(1))
                .body("forecast[0].totals[0].amount", equalTo(200.2f))
                .body("forecast[0].totals[0].weighted", equalTo(20.02f))
                .body("winRate.won", equalTo(0))
                .body("winRate", not(hasKey("rate")));
        api().get("api/opportunities/analytics?after=" + last)
                .then()
                .body("winRate.won", greaterThanOrEqualTo(1))
                .body("winRate", hasKey("rate"))
                .body("stages.find { it.stage == 'lead' }", hasKey("averageHours"));
        api().get("api/opportunities/analytics?from=2027-01-02&to=2027-01-01")
                .then()
                .statusCode(400);
        assertThat(Api.send("POST", path(other) + "/lose", "{\"reason\":\"Too dear\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theApiDescribesThem() {
        api().accept("application/json")
                .get("openapi")
                .then()
                .statusCode(200)
                .body(
                        "paths.'/api/opportunities/board'.get.parameters.name",
                        hasItems("ownerId", "teamId", "cards", "after"))
                .body("paths.'/api/opportunities/{id}/stage'.put.responses", hasKey("409"))
                .body("paths.'/api/companies'.get.parameters.name", hasItems("country", "q", "page"));
    }
}
