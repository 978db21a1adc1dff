package prongsai.evidence.item;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.evidence.item.Evidence.Visibility;
import prongsai.evidence.known.Relations;

/**
 * What is said of a piece of evidence, apart from what it is; null leaves a change's subject as it was.
 *
 * @param confirmed all that whoever says this has looked for in it
 */
record Description(
        @Nullable String caption,
        @Nullable Integer position,
        @Nullable LocalDate takenOn,
        @Nullable Visibility visibility,
        @Nullable List<Confirmation> confirmed,
        Relations relations) {}
