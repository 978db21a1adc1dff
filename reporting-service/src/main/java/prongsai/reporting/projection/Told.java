package prongsai.reporting.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.platform.events.ReceivedEvent;

/** The state of an aggregate as an event told it. */
record Told(ReceivedEvent event, JsonNode state) {
    /** Whether this tells of a later state than the other; where they are equal, it does not. */
    boolean newerThan(Told other) {
        return event.epoch() != other.event().epoch()
                ? event.epoch() > other.event().epoch()
                : event.version() > other.event().version();
    }

    @Nullable
    String text(String field) {
        return text(state, field);
    }

    static @Nullable String text(JsonNode state, String field) {
        JsonNode value = state.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    /** The first day a measure is due on that is not ticked, as its owner tells; of events from before that was told, its date. */
    @Nullable
    String dueOn() {
        return state.has("dueOn") ? text("dueOn") : text(state.path("due"), "date");
    }

    /** The scope of the frameworks an organisation is assessed by; its type's where none is named. */
    @Nullable
    String frameworkScope() {
        String named = text("frameworkScope");
        String type = text("type");
        if (named != null) {
            return named;
        }
        return "district-office".equals(type) ? "bma-district-office" : type;
    }

    /** The codes of a framework's disclosure check (OIT). */
    String disclosed() {
        Set<String> indicators = new LinkedHashSet<>();
        state.path("indicators").forEach(indicator -> {
            if ("OIT".equals(text(indicator, "instrument"))) {
                indicators.add(indicator.path("number").asText());
            }
        });
        List<String> codes = new ArrayList<>();
        state.path("items").forEach(item -> {
            if (indicators.contains(item.path("indicator").asText())) {
                codes.add(item.path("code").asText());
            }
        });
        return array(codes);
    }

    /** The sections that carry a measure out, leading or supporting, and ALL where every one is meant. */
    String responsible() {
        JsonNode who = state.path("responsible");
        Set<String> sections = new LinkedHashSet<>();
        who.path("lead").forEach(section -> sections.add(section.asText()));
        who.path("supporting").forEach(section -> sections.add(section.asText()));
        if (who.path("all").asBoolean()) {
            sections.add("ALL");
        }
        return array(sections);
    }

    /** The codes of an organisation's sections. */
    String sections() {
        List<String> codes = new ArrayList<>();
        state.path("sections").forEach(section -> codes.add(section.path("code").asText()));
        return array(codes);
    }

    /** What these fields list. */
    List<String> listed(String... fields) {
        List<String> all = new ArrayList<>();
        for (String field : fields) {
            state.path(field).forEach(one -> all.add(one.asText()));
        }
        return all;
    }

    /** As PostgreSQL writes an array. */
    static String array(Iterable<String> elements) {
        List<String> quoted = new ArrayList<>();
        elements.forEach(one -> quoted.add('"' + one.replace("\\", "\\\\").replace("\"", "\\\"") + '"'));
        return quoted.stream().collect(Collectors.joining(",", "{", "}"));
    }
}
