package prongsai.measures.plan;

import org.jspecify.annotations.Nullable;

/** An item of the scores that a plan is to work on, with what an issue says of it. */
public record WeakItem(String code, int indicator, @Nullable String subIndicator, String description) {}
