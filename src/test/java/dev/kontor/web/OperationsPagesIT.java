package dev.kontor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import dev.kontor.api.Api;
import dev.kontor.security.Someone;
import dev.kontor.web.Browser.Look;
import java.util.ArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** How Kontor stands, in the browser; and that browsers keep what does not change. */
class OperationsPagesIT {

    @Test
    void howKontorStandsIsSeenAtAGlanceAndACheckOfTheLogIsWatchedToItsEnd() {
        try (var browser = Browser.start();
                var tab = browser.tab(Look.USUAL).signedIn(Someone.with("admin"))) {
            var page = tab.page();
            tab.open("operations/watch/standing");
            assertThat(page.locator("[data-key=health]")).containsText("All is well");
            assertThat(page.locator("[data-key=partitions] tbody tr").first()).containsText("Online");
            assertThat(page.locator("[data-key=lately]")).containsText("Commands done");
            int before = page.locator("[data-key=checks] .jobs > li").count();
            tab.button("Check the log").click();
            assertThat(page.locator("#notice")).containsText("The check has begun.");
            assertThat(page.locator("[data-key=checks] .jobs > li")).hasCount(Math.min(20, before + 1));
            assertThat(page.locator("[data-key=checks] .jobs > li").first()).containsText("Sound");
            assertThat(tab.button("Check the log")).isVisible();
            tab.isQuiet();
        }
    }

    @Test
    void browsersKeepForGoodWhatPagesNameAndAskForTheRest() {
        var page = Api.send("GET", "web/sign-in", "", "Accept", "text/html").text();
        var address = page.substring(page.indexOf("/web/kontor.css?v=") + 1);
        address = address.substring(0, address.indexOf('"'));
        Assertions.assertThat(Api.send("GET", address, "").header("Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable");

        for (var other : new String[] {"web/kontor.css", "web/kontor.css?v=000000000000"}) {
            var first = Api.send("GET", other, "");
            Assertions.assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
            var again = Api.send("GET", other, "", "If-None-Match", first.header("ETag"));
            Assertions.assertThat(again.status()).isEqualTo(304);
            Assertions.assertThat(again.text()).isEmpty();
        }
    }

    @Test
    void aPageIsShownBeforeItsScriptsAreThereAndWhatNeedsThemIsPressedAfterwards() {
        var firm = Firm.of(Someone.with("sales"));
        try (var browser = Browser.start();
                var tab = browser.tab(Look.USUAL).signedIn(Someone.with("admin"))) {
            var page = tab.page();
            var held = new ArrayList<Route>();
            page.route("**/jakarta.faces.resource/**.js*", held::add);
            page.navigate(
                    "crm/contact/contact?id=" + firm.contact(),
                    new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            assertThat(page.locator("h1")).hasText("Ada King");
            var edit = page.locator("[data-edit]").first();
            assertThat(edit).hasCSS("pointer-events", "none");
            page.unrouteAll();
            held.forEach(Route::resume);
            edit.click();
            assertThat(page.locator(".is-open")).isVisible();
            tab.isQuiet();
        }
    }

    @Test
    void pagesAndScriptsArePackedOnTheirWay() {
        for (var file : new String[] {"web/sign-in", "web/kontor.css", "web/kontor.js"}) {
            var reply = Api.send("GET", file, "", "Accept", "text/html", "Accept-Encoding", "gzip");
            Assertions.assertThat(reply.header("Content-Encoding")).as(file).isEqualTo("gzip");
        }
    }
}
