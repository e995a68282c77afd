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

/** Work with users in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UserPagesIT {

    private static final String FIRST = "told in person, once";
    private static final String OWN = "chosen by herself alone";

    private final String tail = UUID.randomUUID().toString().substring(0, 8);
    private Browser browser;

    @BeforeAll
    void begin() {
        browser = Browser.start();
    }

    @AfterAll
    void end() {
        browser.close();
    }

    @Test
    void aUserIsMadeGetsRolesATeamAndAPasswordAndChangesItAndIsDeactivated() {
        var taken = Someone.with("sales").email();
        var email = Api.newEmail();
        try (var tab = browser.tab(Look.USUAL).signedIn(Someone.with("admin"))) {
            var page = tab.page();
            tab.open("crm/user/new-user");
            page.locator("[id='newUser:name']").fill("Hedy Lamarr " + tail);
            page.locator("[id='newUser:email']").fill(taken);
            tab.button("Create user").click();
            assertThat(page.locator("#main .problem[role=alert]")).isVisible();
            page.locator("[id='newUser:email']").fill(email);
            tab.button("Create user").click();
            assertThat(page.locator("h1")).hasText("Hedy Lamarr " + tail);
            assertThat(tab.part("roles").locator(".shown .value")).hasText("Sales");
            assertThat(tab.part("timeZone").locator(".shown .value")).hasText("Europe/Berlin");

            tab.button("Change Roles").click();
            page.locator("[id='rolesForm:auditor']").check();
            page.locator("[id='rolesForm:sales']").uncheck();
            tab.part("roles").getByText("Save").click();
            assertThat(tab.part("roles").locator(".shown .value")).hasText("Auditor");
            assertThat(page.locator("#timeline")).containsText("Roles changed");

            page.getByLabel("New team").fill("Frequencies " + tail);
            tab.button("Create team").click();
            assertThat(page.locator("#notice")).containsText("The team is there.");
            page.locator("[id='joining:team_input']").pressSequentially("Frequencies " + tail);
            page.locator(".ui-autocomplete-item").first().click();
            page.locator("[id='joining:add']").click();
            assertThat(page.locator("#teams .chip")).containsText("Frequencies " + tail);
            tab.picture("user-in-a-team");

            tab.button("Set a password").first().click();
            page.locator("[id='grant:password']").fill("short");
            page.locator("[id='grant:do']").click();
            assertThat(page.locator("[id='password-problem']")).not().isEmpty();
            page.locator("[id='grant:password']").fill(FIRST);
            page.locator("[id='grant:do']").click();
            assertThat(page.locator("#granting")).isHidden();
            tab.isQuiet();

            changeTheirOwn(email);

            tab.button("Deactivate").first().click();
            page.locator("[id='activate:off']").click();
            assertThat(page.locator("#heading .chip")).hasText("inactive");
            assertThat(page.locator("[data-edit]")).hasCount(0);
            tab.isQuiet();
        }
        assertThat(Someone.signIn(email, OWN).status()).isEqualTo(401);
    }

    @Test
    void aTeamIsFoundedOnThePageOfUsersAndHasAPageWhereItIsRenamedAndUsersComeAndGo() {
        var hedy = Someone.with("sales");
        var name = "Spectrum " + tail;
        try (var tab = browser.tab(Look.USUAL).signedIn(Someone.with("admin"))) {
            var page = tab.page();
            tab.open("crm/user/users");
            page.getByLabel("New team").fill(name);
            tab.button("Create team").click();
            page.locator("#teams").getByText(name).click();
            assertThat(page.locator("h1")).hasText(name);
            assertThat(page.locator("#members")).containsText("Nobody yet");

            page.locator("[id='joining:add']").click();
            assertThat(page.locator("#joining .problem")).containsText("choose");
            page.locator("[id='joining:user_input']")
                    .pressSequentially(hedy.email().substring(0, 20));
            page.locator(".ui-autocomplete-item").first().click();
            page.locator("[id='joining:add']").click();
            assertThat(page.locator("#members a"))
                    .hasAttribute("href", java.util.regex.Pattern.compile("user\\?id=" + hedy.id()));
            assertThat(page.locator("#membersHead .count")).hasText("1");

            tab.button("Change Name").click();
            page.locator("[id='nameForm:name']").fill(name + " and hopping");
            tab.part("name").getByText("Save").click();
            assertThat(page.locator("h1")).hasText(name + " and hopping");
            page.locator("#members button").click();
            assertThat(page.locator("#members")).containsText("Nobody yet");
            assertThat(page.locator("#past .count")).hasText("4");

            page.locator("#past-slider").focus();
            page.keyboard().press("Home");
            assertThat(page.locator("#past-then del").first()).hasText(name);
            page.keyboard().press("ArrowRight");
            // members are told by their names
            assertThat(page.locator("#past-then tr")
                            .filter(new Locator.FilterOptions().setHasText("Members"))
                            .locator("del"))
                    .hasText("Someone");
            tab.picture("team-past");
            tab.isForEverybody();
            tab.isQuiet();
        }
    }

    @Test
    void aSalespersonSeesATeamAndChangesNothing() {
        var team = Api.send("POST", "api/teams", "{\"name\":\"Looked at %s\"}".formatted(tail));
        var id = team.json().getString("id");
        Api.send("GET", "api/teams/" + id + "?after=" + team.position(), "");
        try (var tab = browser.tab(Look.USUAL.narrow()).signedIn(Someone.with("sales"))) {
            tab.open("crm/team/team?id=" + id);
            assertThat(tab.page().locator("h1")).hasText("Looked at " + tail);
            assertThat(tab.page().locator("main form, [data-edit], .trail")).hasCount(0);
            tab.isQuiet();
        }
    }

    private void changeTheirOwn(String email) {
        try (var tab = browser.tab(Look.USUAL.narrow()).signedIn(email, FIRST)) {
            var page = tab.page();
            page.locator(".menu summary").click();
            page.getByText("My password").click();
            page.locator("[id='own:old']").fill("something else");
            page.locator("[id='own:password']").fill(OWN);
            page.locator("[id='own:again']").fill(OWN);
            tab.button("Change password").click();
            assertThat(page.locator("#main .problem[role=alert]")).isVisible();
            page.locator("[id='own:old']").fill(FIRST);
            page.locator("[id='own:password']").fill(OWN);
            page.locator("[id='own:again']").fill(OWN);
            tab.button("Change password").click();
            assertThat(page.locator("#notice")).containsText("Your password was changed.");
            // and goes on working, under the new one
            tab.open("crm/user/users?q=" + tail);
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("main a.primary")).hasCount(0);
            tab.isQuiet();
        }
        assertThat(Someone.signIn(email, OWN).status()).isEqualTo(200);
    }

    @Test
    void whoDoesNotAdministrateIsNotShownUsers() {
        try (var tab = browser.tab(Look.USUAL).signedIn(Someone.with("sales"))) {
            assertThat(tab.page().locator("#navigation")).not().containsText("Users");
            assertThat(tab.page().locator("#navigation")).not().containsText("Statistics");
            tab.isQuiet();
        }
    }
}
