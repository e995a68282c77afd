package dev.kontor.crm.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.kontor.api.Api;
import dev.kontor.api.Api.Reply;
import dev.kontor.crm.People;
import dev.kontor.crm.order.Shop;
import dev.kontor.launcher.TestEnvironment;
import dev.kontor.security.Someone;
import io.restassured.response.ValidatableResponse;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Notifications over HTTP, from the fact that they tell of to their being read. */
class NotificationsIT {

    private static String of(String user) {
        return "api/notifications?userId=" + user;
    }

    private static ValidatableResponse told(String list, String languages) {
        return People.api().header("Accept-Language", languages).get(list).then();
    }

    private static Reply assigned(String user, String title) {
        return People.todo("\"title\":\"" + title + "\",\"assigneeId\":\"" + user + "\"");
    }

    @Test
    void whatAUserIsToldIsReadOneByOneAndAllAtOnce() {
        var ada = People.id(People.user("Ada", "UTC"));
        assigned(ada, "First");
        assigned(ada, "Second");
        var third = assigned(ada, "Third");
        var list = of(ada) + "&sort=position&after=" + third.position();
        var first = People.api().get(list).jsonPath();
        assertThat(first.getList("items.arguments[0]")).containsExactly("First");
        assertThat(first.getString("items[0].messageKey")).isEqualTo("notification.todo-assigned");
        assertThat(first.getList("items.readAt").stream().filter(Objects::nonNull))
                .isEmpty();

        var read = Api.send("POST", "api/notifications/" + first.getString("items[0].id") + "/read", "");
        assertThat(read.status()).isEqualTo(200);
        People.api()
                .get(of(ada) + "&after=" + read.position())
                .then()
                .body("items.arguments.flatten()", contains("Third", "Second", "First"));
        People.api()
                .get(of(ada) + "&unread=true&sort=position&after=" + read.position())
                .then()
                .body("items.arguments.flatten()", contains("Second", "Third"));
        People.api()
                .get(of(ada) + "&unread=false")
                .then()
                .body("items.arguments.flatten()", contains("First"))
                .body("items[0].readAt", notNullValue());

        long upTo = first.getLong("items[1].position");
        var some = Api.send("POST", "api/notifications/read-all?userId=" + ada + "&upTo=" + upTo, "");
        assertThat(some.status()).isEqualTo(200);
        People.api()
                .get(of(ada) + "&unread=true&after=" + some.position())
                .then()
                .body("items.arguments.flatten()", contains("Third"));
        var all = Api.send("POST", "api/notifications/read-all?userId=" + ada, "");
        People.api()
                .get(of(ada) + "&unread=true&after=" + all.position())
                .then()
                .body("total", equalTo(0));

        var again = Api.send("POST", "api/notifications/" + first.getString("items[2].id") + "/read", "");
        assertThat(again.position()).as("what was read leaves no fact").isLessThanOrEqualTo(all.position());
    }

    @Test
    void whoLooksAfterACustomerIsToldWhenItsLimitIsReached() {
        var ada = People.id(People.user("Ada", "UTC"));
        var customer = Shop.id(Shop.customer("Acme", "100"));
        Api.send("POST", "api/opportunities", """
                {"title": "Deal", "customerId": "%s", "ownerId": "%s", "expectedCloseOn": "2026-12-24",
                 "value": {"amount": 1, "currency": "EUR"}}
                """.formatted(customer, ada));
        Shop.order(customer, 1, "95");
        Shop.order(customer, 1, "1");
        var lowered = Api.send("PUT", "api/customers/" + customer + "/credit-limit", """
                {"creditLimit": {"amount": 96, "currency": "EUR"}, "reason": "Late payments"}
                """);
        assertThat(lowered.status()).as(lowered.text()).isEqualTo(200);

        People.api()
                .get(of(ada) + "&sort=position&after=" + lowered.position())
                .then()
                .body("items.kind", contains("credit-limit-near", "credit-limit-reached"))
                .body("items[0].arguments", contains("Acme", "95.00", "EUR", "100.00", "EUR"))
                .body("items[1].arguments", contains("Acme", "96.00", "EUR", "96.00", "EUR"))
                .body("items[1].subjectKind", equalTo("customer"))
                .body("items[1].subjectId", equalTo(customer));
    }

    @Test
    void whatAUserIsToldIsASentenceInTheirLanguage() {
        var ada = People.id(People.user("Ada", "UTC"));
        var assigned = assigned(ada, "Angebot {0} für O'Neill");
        var list = of(ada) + "&after=" + assigned.position();

        told(list, "en")
                .header("Content-Language", "en")
                .body("items.text", contains("You are to do: Angebot {0} für O'Neill"));
        told(list, "de-AT, en;q=0.5")
                .header("Content-Language", "de")
                .header("Vary", containsString("Accept-Language"))
                .body("items.text", contains("Sie haben zu tun: Angebot {0} für O'Neill"))
                .body("items.messageKey", contains("notification.todo-assigned"))
                .body("items.arguments.flatten()", contains("Angebot {0} für O'Neill"));
    }

    @Test
    void whatIsNotThereIsNotRead() {
        assertThat(Api.send("POST", "api/notifications/" + UUID.randomUUID() + "/read", "")
                        .rule())
                .isEqualTo("notification-unknown");
        assertThat(Api.send("POST", "api/notifications/x/read", "").status()).isEqualTo(400);
        // whom a provider knows and Kontor does not is told nothing
        var provider = TestEnvironment.provider();
        var stranger = "Bearer " + provider.token(provider.claims("stranger", "sales"));
        assertThat(Api.send("POST", "api/notifications/read-all", "", "Authorization", stranger)
                        .status())
                .isEqualTo(400);
        assertThat(Api.send("GET", "api/notifications", "", "Authorization", stranger)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatOthersWereToldIsForAdministratorsAlone() {
        var ada = Someone.with("sales");
        var bob = Someone.with("manager");
        assertThat(ada.send("GET", "api/notifications", "").status()).isEqualTo(200);
        assertThat(bob.send("GET", of(ada.id()), "").status()).isEqualTo(403);
        assertThat(bob.send("POST", "api/notifications/read-all?userId=" + ada.id(), "")
                        .status())
                .isEqualTo(403);
        assertThat(Api.send("GET", of(ada.id()), "").status()).isEqualTo(200);
    }
}
