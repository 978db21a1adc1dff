package prongsai.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list; {@code next} is the cursor of the page after it, or nothing. */
public record ListOf<T>(List<T> items, @Nullable String next) {}
