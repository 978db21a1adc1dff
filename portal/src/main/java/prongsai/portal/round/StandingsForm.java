package prongsai.portal.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    Map<UUID, Plan.Standing> byMeasure() {
        return said().stream()
                .collect(Collectors.toMap(Plan.Standing::measure, Function.identity(), (first, second) -> first));
    }

    @Nullable
    String tag() {
        return tag;
    }

    private static String at(@Nullable List<String> list, int place) {
        return list == null || place >= list.size() ? "" : list.get(place);
    }
}
