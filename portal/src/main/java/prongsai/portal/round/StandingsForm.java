package prongsai.portal.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import prongsai.portal.api.Plan;

/** How measures stand, as it is typed: three lists of one length, a measure, its standing (empty: as its progress says) and why. */
class StandingsForm {
    @RestForm("measure")
    @Nullable
    List<UUID> measure;

    @RestForm("standing")
    @Nullable
    List<String> standing;

    @RestForm("reason")
    @Nullable
    List<String> reason;

    @RestForm("tag")
    @Nullable
    String tag;

    List<Plan.Standing> said() {
        List<UUID> measures = Objects.requireNonNullElse(measure, List.of());
        List<Plan.Standing> said = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            String status = at(standing, i);
            if (!status.isEmpty()) {
                String why = at(reason, i);
                said.add(new Plan.Standing(measures.get(i), status, why.isBlank() ? null : why));
            }
        }
        return said;
    }

    /** Whether a reason is written where it is not said how the measure stands. */
    boolean hasLooseReason() {
        List<UUID> measures = Objects.requireNonNullElse(measure, List.of());
        return IntStream.range(0, measures.size())
                .anyMatch(i -> at(standing, i).isEmpty() && !at(reason, i).isBlank());
    }

    /** Everything that was typed, also what says nothing yet. */
    Map<UUID, Plan.Standing> typed() {
        List<UUID> measures = Objects.requireNonNullElse(measure, List.of());
        return IntStream.range(0, measures.size())
                .boxed()
                .collect(Collectors.toMap(
                        measures::get,
                        i -> new Plan.Standing(measures.get(i), at(standing, i), at(reason, i)),
                        (first, second) -> first));
    }

    @Nullable
    String tag() {
        return tag;
    }

    private static String at(@Nullable List<String> list, int place) {
        return list == null || place >= list.size() ? "" : list.get(place);
    }
}
