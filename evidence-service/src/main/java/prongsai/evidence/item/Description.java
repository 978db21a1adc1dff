package prongsai.evidence.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.item.Evidence.Visibility;
import prongsai.evidence.known.Relations;

/** What is said of a piece of evidence, apart from what it is; null leaves a change's subject as it was. */
record Description(
        @Nullable String caption,
        @Nullable Integer position,
        @Nullable LocalDate takenOn,
        @Nullable Visibility visibility,
        Relations relations) {}
