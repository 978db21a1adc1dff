package prongsai.deploy.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The browser of this machine, without a window. Where there is none these tests are skipped, unless {@code PRONGSAI_CHROMIUM} says that
 * there must be one.
 */
final class Chromium implements BeforeAllCallback {
    private static final String SAID = System.getenv("PRONGSAI_CHROMIUM");
    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable");

    private static Browser browser;

    static Browser browser() {
        return browser;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> program = program();
        Assumptions.assumeTrue(
                program.isPresent(), "no Chromium on this machine: install it, or say where with PRONGSAI_CHROMIUM");
        context.getRoot().getStore(Namespace.GLOBAL).computeIfAbsent("the browser", key -> start(program.get()));
    }

    private static Optional<Path> program() {
        return SAID == null || SAID.isBlank()
                ? USUAL.stream().map(Path::of).filter(Files::isExecutable).findFirst()
                : Stream.of(Path.of(SAID)).findFirst();
    }

    private static AutoCloseable start(Path program) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return playwright;
    }
}
