package dev.kontor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import dev.kontor.security.Someone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A tab of the browser, and what went wrong in it. */
final class Tab implements AutoCloseable {

    private final BrowserContext context;
    private Browser.Look look;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    Tab(BrowserContext context, Browser.Look look) {
        this.context = context;
        this.look = look;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                errors.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> errors.add(page.url() + ": " + error));
    }

    /** Signs in as a program would, which is quicker than the form, and goes home. */
    Tab signedIn(Someone someone) {
        var answer = context.request()
                .post(
                        "api/session",
                        RequestOptions.create()
                                .setData(Map.of("email", someone.email(), "password", Someone.PASSWORD)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        open("");
        return this;
    }

    /** Signs in by the form. */
    Tab signedIn(String email, String password) {
        page.navigate("web/sign-in");
        page.locator("[id='signIn:email']").fill(email);
        page.locator("[id='signIn:password']").fill(password);
        page.locator("[id='signIn:enter']").click();
        page.waitForSelector(".top");
        return this;
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(path);
    }

    /** Waits until what scripts do can be done: a page is shown before. */
    void ready() {
        page.locator("html[data-ready]").waitFor();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator part(String name) {
        return page.locator("[data-part='" + name + "']");
    }

    /** Has the browser's system ask for other colours; the page stays the one that it is. */
    void prefer(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        look = look.in(scheme);
    }

    /** A picture of the whole page, kept with what the build made. */
    void picture(String name) {
        page.evaluate("scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + look.name() + ".png")));
    }

    /** Pictures of it in both colours, wide and narrow; then it is as it was. */
    void pictures(String name) {
        var usual = look;
        for (var one :
                List.of(usual, usual.dark(), usual.narrow(), usual.narrow().dark())) {
            show(one);
            picture(name);
        }
        show(usual);
    }

    private void show(Browser.Look other) {
        page.setViewportSize(other.width(), other.height());
        prefer(other.scheme());
        look = other;
    }

    /** That everybody can use what is shown, as far as a machine can tell, and nobody has to move it sideways. */
    void isForEverybody() {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(page.url() + " fits " + look.name())
                .isEqualTo(true);
        assertThat(Axe.complaints(page)).as(page.url() + " " + look.name()).isEmpty();
    }

    /** That the browser had nothing to complain about. */
    void isQuiet() {
        assertThat(errors).as("console").isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
