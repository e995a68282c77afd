package dev.kontor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.kontor.api.Api;
import dev.kontor.security.Someone;
import dev.kontor.web.Browser.Look;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Work with contacts in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactPagesIT {

    private Browser browser;
    private Someone ada;
    private Someone bob;
    private Firm firm;

    @BeforeAll
    void begin() {
        browser = Browser.start();
        ada = Someone.with("sales");
        bob = Someone.with("sales");
        firm = Firm.of(ada);
    }

    @AfterAll
    void end() {
        browser.close();
    }

    private String newContact(String name) {
        var reply = Api.create(name, Api.newEmail());
        var id = reply.json().getString("id");
        Api.send("GET", "api/contacts/" + id + "?after=" + reply.position(), "");
        return id;
    }

    @Test
    void aNewContactIsShownAtOnceAndStandsInTheList() {
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            var page = tab.page();
            var tail = UUID.randomUUID().toString().substring(0, 8);
            tab.open("crm/contact/new-contact");
            page.getByLabel("Name").fill("Emmy Noether " + tail);
            page.getByLabel("E-mail").fill("no address");
            tab.button("Create contact").click();
            assertThat(page.locator("#newContact\\:email-problem, [id='email-problem']"))
                    .not()
                    .isEmpty();
            assertThat(page.getByLabel("Name")).hasValue("Emmy Noether " + tail);

            page.getByLabel("E-mail").fill("emmy-" + tail + "@example.org");
            page.getByPlaceholder("Type a few letters").pressSequentially("Difference");
            page.locator(".ui-autocomplete-item").first().click();
            tab.button("Create contact").click();
            assertThat(page.locator("h1")).hasText("Emmy Noether " + tail);
            assertThat(page).hasURL(Pattern.compile("/crm/contact/contact\\?id="));
            assertThat(tab.part("company").locator(".shown .value")).containsText("Difference Engines");

            tab.open("crm/contact/contacts?q=" + tail);
            assertThat(page.locator("tbody tr")).hasCount(1);
            tab.isQuiet();
        }
    }

    @Test
    void aListIsFilteredWhileTypingAndItsAddressShowsTheSameToOthers() {
        var tail = UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 30; i++) {
            newContact("Filtered %02d %s".formatted(i, tail));
        }
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            var page = tab.page();
            tab.open("crm/contact/contacts");
            page.getByLabel("Name or e-mail").pressSequentially(tail);
            assertThat(page.locator("tbody tr")).hasCount(25);
            assertThat(page).hasURL(Pattern.compile("\\?q=" + tail));
            page.getByText("Name", new Page.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            assertThat(page.locator("th[aria-sort=descending]")).hasCount(1);
            assertThat(page.locator("tbody th").first()).containsText("Filtered 29");
            page.locator("a[rel=next]").click();
            assertThat(page.locator("tbody tr")).hasCount(5);
            var address = page.url();

            tab.open(address);
            assertThat(page.locator("tbody tr")).hasCount(5);
            assertThat(page.locator("tbody th").last()).containsText("Filtered 00");
            assertThat(page.getByLabel("Name or e-mail")).hasValue(tail);
            page.goBack();
            tab.isQuiet();
        }
    }

    @Test
    void whatIsEditedInPlaceShowsAtOnceWithItsPlaceInTheTimeline() {
        var id = newContact("Edited In Place");
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            var page = tab.page();
            tab.open("crm/contact/contact?id=" + id);
            tab.button("Change Telephone").click();
            tab.part("phone").locator("input[type=tel]").fill("+49 30 555");
            // typed, and not yet saved, while another is
            tab.button("Change Name").click();
            tab.part("name").locator("input[type=text]").fill("Edited Twice");
            tab.part("phone").getByText("Save").click();
            assertThat(tab.part("phone").locator(".shown .value")).hasText("+4930555");
            assertThat(page.locator("#notice")).containsText("Saved.");
            assertThat(tab.part("name").locator("input[type=text]")).hasValue("Edited Twice");
            tab.part("name").getByText("Save").click();
            assertThat(page.locator("h1")).hasText("Edited Twice");
            assertThat(page.locator(".timeline .what").first()).hasText("Renamed");
            assertThat(page.locator(".timeline .what").nth(1)).hasText("Telephone changed");
            assertThat(tab.part("name").locator("[data-edit]")).isFocused();

            page.getByLabel("New label").fill("VIP");
            page.locator("[id='tagging:add']").click();
            tab.button("Remove the label vip").click();
            assertThat(page.locator("#tagsRow .chip")).hasCount(0);
            tab.isQuiet();
        }
    }

    @Test
    void whoComesSecondSeesWhatTheOtherChangedAndChoosesAndLosesNothing() {
        var id = newContact("Two Editors");
        try (var first = browser.tab(Look.USUAL).signedIn(ada);
                var second = browser.tab(Look.USUAL).signedIn(bob)) {
            for (var tab : new Tab[] {first, second}) {
                tab.open("crm/contact/contact?id=" + id);
                tab.button("Change Name").click();
            }
            first.part("name").locator("input[type=text]").fill("What Ada Wants");
            first.part("name").getByText("Save").click();
            assertThat(first.page().locator("h1")).hasText("What Ada Wants");

            second.part("name").locator("input[type=text]").fill("What Bob Wants");
            second.part("name").getByText("Save").click();
            var conflict = second.part("name").locator(".conflict");
            assertThat(conflict).isVisible();
            assertThat(conflict).containsText("Someone");
            assertThat(conflict.locator("del")).hasText("Two Editors");
            assertThat(conflict.locator("ins")).hasText("What Ada Wants");
            assertThat(conflict.locator(".sides")).containsText("What Bob Wants");
            assertThat(second.part("name").locator("input[type=text]")).hasValue("What Bob Wants");
            second.picture("conflict");
            second.isForEverybody();
            assertThat(name(id)).isEqualTo("What Ada Wants");

            second.button("Save mine").click();
            assertThat(second.page().locator("h1")).hasText("What Bob Wants");
            assertThat(name(id)).isEqualTo("What Bob Wants");

            // and the other way round: Ada still looks at an old page, and keeps what is there
            first.button("Change Name").click();
            first.part("name").locator("input[type=text]").fill("Ada Again");
            first.part("name").getByText("Save").click();
            first.button("Keep what is there").click();
            assertThat(first.page().locator("h1")).hasText("What Bob Wants");
            first.isQuiet();
            second.isQuiet();
        }
    }

    private static String name(String id) {
        return Api.send("GET", "api/contacts/" + id, "").json().getString("name");
    }

    @Test
    void aRuleSaysWhyAndWhatWasTypedStays() {
        var taken = Api.newEmail();
        Api.create("Has It Already", taken);
        var id = newContact("Wants It Too");
        try (var tab = browser.tab(Look.USUAL.german()).signedIn(ada)) {
            tab.open("crm/contact/contact?id=" + id);
            tab.button("E-Mail ändern").click();
            tab.part("email").locator("input[type=email]").fill(taken);
            tab.part("email").getByText("Speichern").click();
            assertThat(tab.part("email").locator("div.problem")).isVisible();
            assertThat(tab.part("email").locator("input[type=email]")).hasValue(taken);
            tab.isQuiet();
        }
    }

    @Test
    void workIsLoggedAndDoneOnThePageOfAContact() {
        var id = newContact("Worked With");
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            var page = tab.page();
            tab.open("crm/contact/contact?id=" + id);
            page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)).selectOption("call");
            page.getByLabel("Direction").selectOption("inbound");
            page.getByLabel("In a line").fill("Wants a hundred");
            page.locator("[id='logging:log']").click();
            assertThat(page.locator(".timeline .what").first()).hasText("Wants a hundred");

            page.getByLabel("What is to be done").fill("Send the offer");
            page.locator("[id='newTodo:add']").click();
            assertThat(page.locator("#thingTodos .what")).hasText("Send the offer");
            tab.button("Mark as done: Send the offer").click();
            assertThat(page.locator("#thingTodos .what")).hasCount(0);

            page.locator("#timeline .chips").getByText("Interaction").click();
            assertThat(page.locator(".happening")).hasCount(1);
            assertThat(page).hasURL(Pattern.compile("show=interaction"));
            tab.isQuiet();
        }
    }

    @Test
    void anArchivedContactIsNotChangedAnyMore() {
        var id = newContact("Soon Archived");
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            tab.open("crm/contact/contact?id=" + id);
            tab.button("Archive").click();
            tab.picture("archiving");
            tab.isForEverybody();
            tab.page().locator("[id='archive:do']").click();
            assertThat(tab.page().locator("#heading .chip")).hasText("archived");
            assertThat(tab.page().locator("[data-edit]")).hasCount(0);
            tab.isQuiet();
        }
    }

    @Test
    void thePaletteLeadsAnywhereByTheKeyboardAlone() {
        try (var tab = browser.tab(Look.USUAL).signedIn(ada)) {
            var page = tab.page();
            page.keyboard().press("Control+k");
            page.keyboard().type("Contac");
            assertThat(page.locator("#palette [aria-selected=true]")).containsText("Contacts");
            tab.picture("palette");
            tab.isForEverybody();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Contacts");

            tab.ready();
            page.keyboard().press("Control+k");
            page.keyboard().type("Ada King");
            assertThat(page.locator("#palette input")).hasValue("Ada King");
            assertThat(page.locator("#palette li").first()).containsText("Ada King");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Ada King");
            tab.isQuiet();
        }
    }

    @Test
    void aPasswordThatIsWrongIsRefusedAndTheRightOneLeadsToWhereOneWantedToGo() {
        try (var tab = browser.tab(Look.USUAL)) {
            var page = tab.page();
            tab.open("crm/contact/contact?id=" + firm.contact());
            assertThat(page).hasTitle("Sign in · Kontor");
            page.getByLabel("E-mail").fill(ada.email());
            page.getByLabel("Password").fill("quite another");
            tab.button("Sign in").click();
            assertThat(page.locator("p.problem")).isVisible();
            assertThat(tab.button("Sign in")).isEnabled();
            page.getByLabel("Password").fill(Someone.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Ada King");

            page.locator(".menu summary").click();
            tab.button("Sign out").click();
            assertThat(page).hasTitle("Sign in · Kontor");
            tab.open("crm/contact/contacts");
            assertThat(page).hasTitle("Sign in · Kontor");
        }
    }

    @Test
    void nobodyIsSentToAnotherSiteBySigningIn() {
        assertThat(SignInPage.local("//evil.example/")).isEqualTo("/");
        assertThat(SignInPage.local("https://evil.example/")).isEqualTo("/");
        assertThat(SignInPage.local("/\\evil.example")).isEqualTo("/");
        assertThat(SignInPage.local("/crm/contact/contact?id=1&show=system"))
                .isEqualTo("/crm/contact/contact?id=1&show=system");
    }
}
