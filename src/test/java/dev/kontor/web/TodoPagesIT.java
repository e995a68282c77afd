package dev.kontor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import dev.kontor.api.Api;
import dev.kontor.crm.People;
import dev.kontor.security.Someone;
import dev.kontor.web.Browser.Look;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Work with todos in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TodoPagesIT {

    private final String tail = UUID.randomUUID().toString().substring(0, 8);
    private Browser browser;
    private Someone ada;

    @BeforeAll
    void begin() {
        browser = Browser.start();
        ada = Someone.with("sales");
    }

    @AfterAll
    void end() {
        browser.close();
    }

    private static Locator row(Tab tab, String title) {
        return tab.page().locator("tbody tr").filter(new FilterOptions().setHasText(title));
    }

    @Test
    void todosAreWrittenDownPutOffGivenAwayAndDoneInPlace() {
        var bob = Someone.with("sales");
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            var page = tab.page();
            tab.open("crm/todo/todos");
            var what = "Put off " + tail;
            page.locator("[id='newTodo:what']").fill(what);
            page.locator("[id='newTodo:due']").fill("2026-01-02");
            page.locator("[id='newTodo:add']").click();
            assertThat(row(tab, what)).containsText("Overdue");
            assertThat(page.locator("[id='newTodo:what']")).hasValue("");

            tab.button("Change the day: " + what).click();
            assertThat(page.locator("[id='date:day']")).hasValue("2026-01-02");
            page.locator("[id='date:day']").fill("2031-05-06");
            page.locator("[id='date:do']").click();
            assertThat(page.locator("#dating")).isHidden();
            assertThat(row(tab, what)).containsText("May 6, 2031");
            assertThat(row(tab, what)).not().containsText("Overdue");

            // the list stays what was asked for, although forms were sent since
            page.getByLabel("State").selectOption("all");
            assertThat(page).hasURL(Pattern.compile("view=all"));
            tab.button("Mark as done: " + what).click();
            tab.button("To be done again: " + what).click();
            assertThat(tab.button("Mark as done: " + what)).isVisible();

            tab.button("Give to somebody else: " + what).click();
            page.locator("[id='give:do']").click();
            assertThat(page.locator("#giving .problem").filter(new FilterOptions().setHasText("choose")))
                    .isVisible();
            page.locator("[id='give:assignee_input']")
                    .pressSequentially(bob.email().substring(0, 20));
            page.locator(".ui-autocomplete-item").first().click();
            tab.picture("giving");
            tab.isForEverybody();
            page.locator("[id='give:do']").click();
            assertThat(page.locator("#giving")).isHidden();
            assertThat(row(tab, what)).hasCount(0);
            page.getByLabel("Whose").selectOption("all");
            page.getByLabel("Title or note").fill(tail);
            assertThat(row(tab, what)).hasCount(1);
            // what is Bob's is not hers to give up
            tab.button("Give up: " + what).click();
            assertThat(page.locator("#notice .wrong")).isVisible();
            tab.isQuiet();
        }
        try (var tab = browser.tab(Look.USUAL).signedIn(bob)) {
            var what = "Put off " + tail;
            tab.open("crm/todo/todos?view=all");
            tab.button("Give up: " + what).click();
            assertThat(tab.button("To be done again: " + what)).isVisible();
            tab.isQuiet();
        }
    }

    @Test
    void aTodoHasAPageWhereItIsPutOffGivenAwayDoneAndReopenedAndItsPastIsShown() {
        var bob = Someone.with("manager");
        var what = "Have a page " + tail;
        var todo = made("\"title\":\"%s\",\"note\":\"Of its own.\",\"dueOn\":\"2026-01-02\",\"assigneeId\":\"%s\""
                .formatted(what, bob.id()));
        try (var tab = browser.tab(Look.USUAL).signedIn(bob)) {
            var page = tab.page();
            tab.open("crm/todo/todos");
            row(tab, what).getByText(what).click();
            assertThat(page.locator("h1")).hasText(what);
            assertThat(page).hasURL(Pattern.compile("todo\\?id=" + todo));
            assertThat(page.locator("#heading")).containsText("Overdue");
            assertThat(page.locator("#facts")).containsText("Of its own.");

            tab.button("Change Due on").click();
            assertThat(page.locator("[id='dueForm:dueOn']")).hasValue("2026-01-02");
            page.locator("[id='dueForm:dueOn']").fill("");
            page.locator("[id='dueForm:dueTime']").fill("14:30");
            tab.part("due").getByText("Save").click();
            assertThat(tab.part("due").locator("#dueOn-problem")).hasText("must be a date such as 2026-12-24");
            page.locator("[id='dueForm:dueOn']").fill("2031-05-06");
            tab.part("due").getByText("Save").click();
            assertThat(tab.part("due").locator(".shown .value")).containsText("May 6, 2031, 2:30");
            assertThat(page.locator("#heading")).not().containsText("Overdue");
            // the change, and perhaps that its assignee was reminded before it
            assertThat(page.locator("#past .count")).hasText(Pattern.compile("[23]"));
            int versions = Integer.parseInt(page.locator("#past .count").innerText());

            tab.button("Mark as done").click();
            assertThat(page.locator("#heading .chip")).hasText("Done");
            assertThat(page.locator("#facts [data-edit]")).hasCount(0);
            tab.button("To be done again").click();
            assertThat(page.locator("#heading .chip")).hasText("Open");
            tab.button("Give up").click();
            assertThat(page.locator("#heading .chip")).hasText("Given up");
            assertThat(page.locator("[id='pressed:reopen']")).isEnabled();
            tab.button("To be done again").click();
            assertThat(page.locator("#past .count")).hasText("" + (versions + 4));

            page.locator("#past-slider").focus();
            page.keyboard().press("Home");
            var due = page.locator("#past-then tr").filter(new FilterOptions().setHasText("Due on"));
            assertThat(due.locator("del")).hasText("Jan 2, 2026");
            tab.picture("todo-past");
            tab.isForEverybody();

            tab.button("Change Assignee").click();
            page.locator("[id='assigneeForm:assignee_input']").fill("");
            page.locator("[id='assigneeForm:assignee_input']")
                    .pressSequentially(ada.email().substring(0, 20));
            page.locator(".ui-autocomplete-item").first().click();
            tab.part("assignee").getByText("Save").click();
            assertThat(page.locator("#past .count")).hasText("" + (versions + 5));
            tab.isQuiet();
        }
    }

    @Test
    void whatSomebodyElseChangedOfATodoMeanwhileIsSaidAndNotOverwritten() {
        var todo = made("\"title\":\"Two at once %s\",\"assigneeId\":\"%s\"".formatted(tail, ada.id()));
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            tab.open("crm/todo/todo?id=" + todo);
            tab.button("Change Due on").click();
            Trade.sent(ada.send("PUT", "api/todos/" + todo + "/due", "{\"dueOn\":\"2031-01-01\"}"));
            tab.page().locator("[id='dueForm:dueOn']").fill("2032-02-02");
            tab.part("due").getByText("Save").click();
            assertThat(tab.part("due").locator(".conflict")).containsText("Jan 1, 2031");
            tab.part("due").getByText("Save mine").click();
            assertThat(tab.part("due").locator(".shown .value")).hasText("Feb 2, 2032");
            tab.isQuiet();
        }
    }

    @Test
    void whoSharesNoTeamWithTheAssigneeIsShownATodoAndNoButtons() {
        var todo = made("\"title\":\"Not yours %s\",\"assigneeId\":\"%s\"".formatted(tail, ada.id()));
        for (var role : new String[] {"sales", "auditor"}) {
            try (var tab = browser.tab(Look.USUAL.dark().narrow()).signedIn(Someone.with(role))) {
                tab.open("crm/todo/todo?id=" + todo);
                assertThat(tab.page().locator("h1")).hasText("Not yours " + tail);
                assertThat(tab.page().locator("#heading button, #facts button, main form"))
                        .hasCount(0);
                tab.isQuiet();
            }
        }
    }

    @Test
    void aTodoThatWasErasedSaysSoAndIsNotChanged() {
        var todo = made("\"title\":\"Tell nobody %s\",\"note\":\"Secret.\"".formatted(tail));
        var admin = Someone.with("admin");
        var erased = Trade.sent(admin.send(
                "POST", "api/erasures", "{\"kind\":\"todo\",\"id\":\"%s\",\"ground\":\"REQUEST\"}".formatted(todo)));
        Trade.sent(Api.send("GET", "api/todos/" + todo + "?after=" + erased.position(), ""));
        try (var tab = browser.tab(Look.USUAL).signedIn(admin)) {
            tab.open("crm/todo/todo?at=1&id=" + todo);
            assertThat(tab.page().locator("h1 .erased")).hasText("erased");
            assertThat(tab.page().locator("#heading button, #facts button")).hasCount(0);
            assertThat(tab.page().locator("main"))
                    .not()
                    .containsText(Pattern.compile("Secret|Tell nobody|\\[erased\\]"));
            tab.picture("todo-erased");
            tab.isForEverybody();
            tab.open("crm/todo/todos?whose=all&view=all&sort=changed&direction=desc");
            assertThat(tab.page().locator("tbody th .erased").first()).isVisible();
            assertThat(tab.page().locator("main")).not().containsText("[erased]");
            tab.isQuiet();
        }
    }

    private static String made(String properties) {
        var todo = People.todo(properties);
        Api.send("GET", "api/todos?size=1&after=" + todo.position(), "");
        return todo.json().getString("id");
    }

    @Test
    void whoOnlyLooksSeesEverybodysTodosAndChangesNone() {
        var todo = People.todo("\"title\":\"Seen %s\",\"assigneeId\":\"%s\"".formatted(tail, ada.id()));
        Api.send("GET", "api/todos?size=1&after=" + todo.position(), "");
        try (var tab = browser.tab(Look.USUAL.dark().narrow()).signedIn(Someone.with("auditor"))) {
            tab.open("crm/todo/todos?whose=all&q=Seen+" + tail);
            assertThat(row(tab, "Seen " + tail)).hasCount(1);
            assertThat(tab.page().locator("tbody button, [id='newTodo']").count())
                    .isZero();
            tab.isQuiet();
        }
    }
}
