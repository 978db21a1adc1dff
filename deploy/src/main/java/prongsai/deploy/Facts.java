package prongsai.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The small files of facts beside this class: {@code <name>.properties}, in UTF-8. */
final class Facts {

    private Facts() {}

    /** In the order of their keys. */
    static Map<String, String> of(String name) {
        Properties properties = new Properties();
        try (InputStream in = open(name + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> facts = new LinkedHashMap<>();
        properties.stringPropertyNames().stream().sorted().forEach(key -> facts.put(key, properties.getProperty(key)));
        return Collections.unmodifiableMap(facts);
    }

    static InputStream open(String name) {
        InputStream in = Facts.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("missing in the build: " + name);
        }
        return in;
    }
}
