package prongsai.deploy.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a screen, who opens addresses, presses what bears certain words, types beside labels, and reads. What the browser complains
 * about is a failure.
 */
final class Visit implements AutoCloseable {
    static final int DESK = 1280;
    static final int PHONE = 390;
    static final int NARROWEST = 320;

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int HEIGHT = 900;

    private final String origin;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private Page page;

    private Visit(String origin, BrowserContext context) {
        this.origin = origin;
        this.context = context;
        this.page = watched(context.newPage());
    }

    /** Somebody who is not signed in yet. */
    static Visit of(Browser browser, String origin, int width, boolean scripts) {
        return new Visit(
                origin,
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, HEIGHT)
                        .setLocale("th-TH")
                        .setJavaScriptEnabled(scripts)));
    }

    private Page watched(Page opened) {
        opened.onPageError(error -> complaints.add(opened.url() + ": " + error));
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                complaints.add(opened.url() + ": " + message.text());
            }
        });
        opened.onDialog(dialog -> dialog.accept());
        return opened;
    }

    /** Signs in at the provider. */
    Visit signIn(String user) {
        page.navigate(origin + "/sign-in");
        page.fill("#username", user);
        page.fill("#password", user);
        page.click("#kc-login");
        page.waitForURL(origin + "/**");
        return this;
    }

    /** Opens an address of the portal, which must answer 200. */
    Response open(String path) {
        Response answer = page.navigate(path.startsWith("http") ? path : origin + path);
        assertEquals(200, answer.status(), path);
        return answer;
    }

    /** Presses the first button or link that bears these words, and waits for the page after it. */
    Visit press(String words) {
        pressable(words).first().click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return this;
    }

    /** What bears just these words; only where there is no such thing, what bears them among others. */
    private Locator pressable(String words) {
        Locator exactly = named(words, true);
        return exactly.count() > 0 ? exactly : named(words, false);
    }

    private Locator named(String words, boolean exactly) {
        Page.GetByRoleOptions name = new Page.GetByRoleOptions().setName(words).setExact(exactly);
        Locator.FilterOptions text = exactly
                ? new Locator.FilterOptions()
                        .setHasText(Pattern.compile("^\\s*" + words.replaceAll("[.()+?*]", "\\\\$0") + "\\s*$"))
                : new Locator.FilterOptions().setHasText(words);
        return page.getByRole(AriaRole.BUTTON, name)
                .or(page.getByRole(AriaRole.LINK, name))
                .or(page.locator("summary").filter(text))
                .locator("visible=true");
    }

    Visit type(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .locator("visible=true")
                .first()
                .fill(text);
        return this;
    }

    Visit choose(String label, String option) {
        page.getByLabel(label).locator("visible=true").first().selectOption(option);
        return this;
    }

    Visit tick(String label) {
        page.getByLabel(label).locator("visible=true").first().check();
        return this;
    }

    /** Waits until these words can be read. */
    Visit read(String words) {
        page.getByText(words).locator("visible=true").first().waitFor();
        return this;
    }

    boolean shows(String words) {
        return page.getByText(words).locator("visible=true").count() > 0;
    }

    /** For what only this test does. */
    Page page() {
        return page;
    }

    String address() {
        return page.url().substring(origin.length());
    }

    /** Nobody is kept out: no violation of WCAG 2.2 A and AA or of the good practice that axe knows. */
    Visit everybodyCanUseIt() {
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
        var found = new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertTrue(
                found.isEmpty(),
                () -> address() + " " + page.title() + ": "
                        + found.stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().stream()
                                                .map(node -> String.valueOf(node.getTarget()))
                                                .limit(3)
                                                .collect(Collectors.joining(" ")))
                                .collect(Collectors.joining("; ")));
        return this;
    }

    /** Nothing must be scrolled sideways but tables in their own frame. */
    Visit fits() {
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, ((Number) over).intValue(), address() + " is wider than the screen");
        return this;
    }

    /** Keeps a picture of the whole page under {@code target/screenshots}. */
    Visit picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name + "-" + page.viewportSize().width + ".png")));
        return this;
    }

    /** What the browser itself had to say against the pages. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        @Nullable String said = complaints.isEmpty() ? null : String.join("\n", complaints);
        context.close();
        assertEquals(null, said);
    }
}
