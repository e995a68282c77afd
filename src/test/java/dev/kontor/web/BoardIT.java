package dev.kontor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.kontor.api.Api;
import dev.kontor.security.Someone;
import dev.kontor.web.Browser.Look;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The board in the browser: by the mouse, by the keyboard, and for those who only look. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardIT {

    private static final String MINE = "crm/opportunity/board/board?whose=mine";

    private Browser browser;

    @BeforeAll
    void begin() {
        browser = Browser.start();
    }

    @AfterAll
    void end() {
        browser.close();
    }

    private static String company(Someone who) {
        var reply = who.send("POST", "api/companies", "{\"name\":\"Buyers %s\"}".formatted(UUID.randomUUID()));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().getString("id");
    }

    private static String opportunity(Someone who, String company, String title) {
        var reply = who.send("POST", "api/opportunities", """
                {"title":"%s","companyId":"%s","ownerId":"%s","value":{"amount":125000,"currency":"EUR"},
                 "expectedCloseOn":"2027-02-01"}
                """.formatted(title, company, who.id()));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        var id = reply.json().getString("id");
        Api.send("GET", "api/opportunities/" + id + "?after=" + reply.position(), "");
        return id;
    }

    private static String told(String id, String what) {
        return Api.send("GET", "api/opportunities/" + id, "").json().getString(what);
    }

    private static Locator stage(Tab tab, String name) {
        return tab.page().locator("[data-stage='" + name + "']");
    }

    private static Locator card(Tab tab, String id) {
        return tab.page().locator("[data-id='" + id + "']");
    }

    @Test
    void aCardGoesWhereItIsDroppedAndTheSumsWithIt() {
        var ada = Someone.with("sales");
        var id = opportunity(ada, company(ada), "Dragged");
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            tab.open(MINE);
            card(tab, id).dragTo(stage(tab, "proposal"));
            assertThat(stage(tab, "proposal").locator("[data-id='" + id + "']")).isVisible();
            assertThat(stage(tab, "proposal").locator(".amounts")).hasText("€125,000.00");
            assertThat(told(id, "stage")).isEqualTo("proposal");
            tab.picture("board-mine");
            tab.isForEverybody();
            tab.isQuiet();
        }
    }

    @Test
    void whatIsTooMuchForTheBoardIsInTheList() {
        var ada = Someone.with("sales");
        var company = company(ada);
        for (int deal = 1; deal <= 27; deal++) {
            opportunity(ada, company, "Deal " + deal);
        }
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            tab.open(MINE);
            assertThat(stage(tab, "lead").locator("[data-id]")).hasCount(25);
            stage(tab, "lead").getByText("2 more in the list").click();
            assertThat(tab.page().locator("main .pager")).containsText("of 27");
            tab.isQuiet();
        }
    }

    @Test
    void theKeyboardMovesAndLosesACardAsWell() {
        var ada = Someone.with("sales");
        var id = opportunity(ada, company(ada), "By Keyboard");
        try (var tab = browser.tab(Look.USUAL.dark().narrow()).signedIn(ada)) {
            tab.open(MINE);
            var moves = card(tab, id).locator("select");
            moves.focus();
            moves.selectOption("qualified");
            assertThat(stage(tab, "qualified").locator("[data-id='" + id + "']"))
                    .isVisible();

            card(tab, id).locator("[data-lose]").focus();
            tab.page().keyboard().press("Enter");
            tab.page().keyboard().press("Tab");
            tab.page().locator("[id='lose:do']").click();
            assertThat(tab.page().locator("[id='reason-problem']")).not().isEmpty();
            tab.picture("losing");
            tab.isForEverybody();
            tab.page().locator("[id='lose:reason']").fill("Too dear");
            tab.page().keyboard().press("Enter");
            assertThat(card(tab, id)).hasCount(0);
            assertThat(tab.page().locator("#losing")).isHidden();
            assertThat(told(id, "lostFor")).isEqualTo("Too dear");
            tab.isQuiet();
        }
    }

    @Test
    void aMoveThatThePipelineDoesNotHaveIsRefusedAndTheCardStaysWhereItIs() {
        var ada = Someone.with("sales");
        var id = opportunity(ada, company(ada), "Not Backwards");
        ada.send("PUT", "api/opportunities/" + id + "/stage", "{\"stage\":\"negotiation\"}");
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            tab.open(MINE);
            card(tab, id).dragTo(stage(tab, "lead"));
            assertThat(tab.page().locator("#notice .wrong")).isVisible();
            assertThat(stage(tab, "negotiation").locator("[data-id='" + id + "']"))
                    .isVisible();
            tab.isQuiet();
        }
    }

    @Test
    void whoOnlyLooksHasNothingToMove() {
        var ada = Someone.with("sales");
        opportunity(ada, company(ada), "Looked At");
        try (var tab = browser.tab(Look.USUAL).signedIn(Someone.with("auditor"))) {
            tab.open("crm/opportunity/board/board");
            assertThat(tab.page().locator(".deal").count()).isPositive();
            assertThat(tab.page()
                            .locator("[draggable=true], .moves, dialog#losing")
                            .count())
                    .isZero();
            tab.isQuiet();
        }
    }
}
