package dev.kontor.web;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.kontor.launcher.TestEnvironment;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** One browser for a class of tests; each tab of it is somebody of their own. */
final class Browser implements AutoCloseable {

    /** How somebody looks at Kontor. */
    record Look(String locale, ColorScheme scheme, int width, int height) {

        static final Look USUAL = new Look("en-GB", ColorScheme.LIGHT, 1280, 900);

        Look dark() {
            return in(ColorScheme.DARK);
        }

        Look in(ColorScheme colours) {
            return new Look(locale, colours, width, height);
        }

        Look narrow() {
            return new Look(locale, scheme, 390, 844);
        }

        Look german() {
            return new Look("de-DE", scheme, width, height);
        }

        /** For the names of screenshots. */
        String name() {
            return scheme.name().toLowerCase(java.util.Locale.ROOT) + (width < 600 ? "-narrow" : "-wide");
        }
    }

    private static final double PATIENCE = 15_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Browser start() {
        // as long as for clicks: on a busy machine a page may take its time
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var options = new LaunchOptions()
                .setHeadless(true)
                .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-dev-shm-usage"));
        Chromium.installed().ifPresent(options::setExecutablePath);
        // a page that is sent anew on a machine with much to do takes longer than the five seconds that are usual
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    /** A tab of somebody who has not signed in. */
    Tab tab(Look look) {
        return tab(look, TestEnvironment.url());
    }

    /** A tab that comes to the server by another address. */
    Tab tab(Look look, URI address) {
        var context = browser.newContext(new NewContextOptions()
                .setBaseURL(address.toString())
                .setLocale(look.locale())
                .setColorScheme(look.scheme())
                .setTimezoneId("Europe/Berlin")
                .setViewportSize(look.width(), look.height()));
        context.setDefaultTimeout(PATIENCE);
        return new Tab(context, look);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
