package prongsai.reporting.projection;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import prongsai.platform.events.ReceivedEvent;

/** Takes over the state an event carries. Runs in the transaction that marks the event as applied. */
@ApplicationScoped
public class Projection {
    private static final String NEWER = " where (excluded.epoch, excluded.version) > (%1$s.epoch, %1$s.version)";

    /** Takes over the event's state where it is one of those shown; others are only recorded. */
    public Uni<Void> apply(ReceivedEvent event) {
        JsonNode data = event.read(JsonNode.class);
        for (String aggregate : List.of(
                "organisation",
                "framework",
                "score",
                "plan",
                "measure",
                "result",
                "round",
                "evidence",
                "disclosure",
                "giftReturn")) {
            if (data.path(aggregate).isObject()) {
                return Panache.getSession().chain(session -> take(session, aggregate, data.path(aggregate), event));
            }
        }
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> take(Mutiny.Session session, String aggregate, JsonNode state, ReceivedEvent event) {
        return switch (aggregate) {
            case "organisation" ->
                upsert(
                        session,
                        "organisations",
                        "code",
                        event,
                        List.of("code", "name_th", "name_en", "type", "group_of", "framework_scope"),
                        text(state, "code"),
                        text(state, "nameTh"),
                        text(state, "nameEn"),
                        text(state, "type"),
                        text(state, "group"),
                        scope(state));
            case "framework" ->
                upsert(
                        session,
                        "frameworks",
                        "subject",
                        event,
                        List.of("subject", "fiscal_year:int", "scope", "oit_items:varchar[]", "content:jsonb"),
                        event.subject(),
                        text(state, "fiscalYear"),
                        text(state, "scope"),
                        disclosed(state),
                        state.toString());
            case "score" ->
                upsert(
                        session,
                        "scores",
                        "subject",
                        event,
                        List.of(
                                "subject",
                                "organisation",
                                "fiscal_year:int",
                                "total:numeric",
                                "grade",
                                "content:jsonb"),
                        event.subject(),
                        text(state, "organisation"),
                        text(state, "fiscalYear"),
                        text(state, "total"),
                        text(state, "grade"),
                        state.toString());
            case "plan" ->
                upsert(
                        session,
                        "plans",
                        "id",
                        event,
                        List.of("id:uuid", "organisation", "fiscal_year:int", "status", "issues:int", "content:jsonb"),
                        event.subject(),
                        text(state, "organisation"),
                        text(state, "fiscalYear"),
                        text(state, "status"),
                        Integer.toString(state.path("issues").size()),
                        state.toString());
            case "measure" ->
                upsert(
                        session,
                        "measures",
                        "id",
                        event,
                        List.of(
                                "id:uuid",
                                "plan:uuid",
                                "organisation",
                                "fiscal_year:int",
                                "number:int",
                                "status",
                                "percent:int",
                                "due_on:date",
                                "removed:boolean",
                                "content:jsonb"),
                        event.subject(),
                        text(state, "plan"),
                        text(state, "organisation"),
                        text(state, "fiscalYear"),
                        text(state, "number"),
                        text(state, "status"),
                        text(state, "percent"),
                        dueOn(state),
                        text(state, "removed"),
                        state.toString());
            case "result" ->
                upsert(
                        session,
                        "results",
                        "id",
                        event,
                        List.of(
                                "id:uuid",
                                "plan:uuid",
                                "organisation",
                                "fiscal_year:int",
                                "half",
                                "number:int",
                                "measures:uuid[]",
                                "removed:boolean",
                                "content:jsonb"),
                        event.subject(),
                        text(state, "plan"),
                        text(state, "organisation"),
                        text(state, "fiscalYear"),
                        text(state, "round"),
                        text(state, "number"),
                        array(state, "measures"),
                        text(state, "removed"),
                        state.toString());
            case "round" ->
                upsert(
                        session,
                        "rounds",
                        "id",
                        event,
                        List.of(
                                "id:uuid",
                                "plan:uuid",
                                "organisation",
                                "fiscal_year:int",
                                "half",
                                "status",
                                "hash",
                                "content:jsonb"),
                        event.subject(),
                        text(state, "plan"),
                        text(state, "organisation"),
                        text(state, "fiscalYear"),
                        text(state, "round"),
                        text(state, "status"),
                        text(state, "hash"),
                        state.toString());
            case "giftReturn" ->
                upsert(
                        session,
                        "gift_returns",
                        "subject",
                        event,
                        List.of("subject", "organisation", "fiscal_year:int", "half", "status"),
                        event.subject(),
                        text(state, "organisation"),
                        text(state, "fiscalYear"),
                        text(state, "round"),
                        text(state, "status"));
            case "disclosure" ->
                upsert(
                        session,
                        "disclosures",
                        "subject",
                        event,
                        List.of("subject", "organisation", "fiscal_year:int", "item", "state", "content:jsonb"),
                        event.subject(),
                        text(state, "organisation"),
                        text(state, "fiscalYear"),
                        text(state, "item"),
                        text(state, "state"),
                        state.toString());
            default ->
                upsert(
                        session,
                        "evidence",
                        "id",
                        event,
                        List.of(
                                "id:uuid",
                                "organisation",
                                "kind",
                                "status",
                                "dead:boolean",
                                "targets:uuid[]",
                                "content:jsonb"),
                        event.subject(),
                        text(state, "organisation"),
                        text(state, "kind"),
                        text(state, "status"),
                        Boolean.toString("DEAD".equals(text(state.path("check"), "status"))),
                        array(state, "measures", "results", "rounds"),
                        state.toString());
        };
    }

    /**
     * Inserts or, where what is known is older, replaces.
     *
     * @param columns the table's columns but epoch and version; {@code name:type} where it is not text
     */
    private static Uni<Void> upsert(
            Mutiny.Session session,
            String table,
            String key,
            ReceivedEvent event,
            List<String> columns,
            @Nullable String... values) {
        List<String> names = new ArrayList<>();
        List<String> places = new ArrayList<>();
        List<String> sets = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String[] column = columns.get(i).split(":", -1);
            names.add(column[0]);
            String type = column.length > 1 ? column[1] : "varchar";
            places.add("cast(nullif(?" + (i + 1) + ", '') as " + type + ")");
            if (!column[0].equals(key)) {
                sets.add(column[0] + " = excluded." + column[0]);
            }
        }
        String statement = "insert into " + table + " (" + String.join(", ", names) + ", epoch, version) values ("
                + String.join(", ", places) + ", " + event.epoch() + ", " + event.version() + ") on conflict (" + key
                + ") do update set " + String.join(", ", sets) + ", epoch = excluded.epoch, version = excluded.version"
                + NEWER.formatted(table);
        var query = session.createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            query.setParameter(i + 1, value == null ? "" : value);
        }
        return query.executeUpdate().replaceWithVoid();
    }

    private static @Nullable String text(JsonNode state, String field) {
        JsonNode value = state.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    /** The first day a measure is due on that is not ticked, as its owner tells; of events from before that was told, its date. */
    private static @Nullable String dueOn(JsonNode measure) {
        return measure.has("dueOn") ? text(measure, "dueOn") : text(measure.path("due"), "date");
    }

    /** The scope of the frameworks an organisation is assessed by; its type's where none is named. */
    private static @Nullable String scope(JsonNode organisation) {
        String named = text(organisation, "frameworkScope");
        String type = text(organisation, "type");
        if (named != null) {
            return named;
        }
        return "district-office".equals(type) ? "bma-district-office" : type;
    }

    /** The codes of a framework's disclosure check (OIT) as a PostgreSQL array. */
    private static String disclosed(JsonNode framework) {
        Set<String> indicators = new HashSet<>();
        framework.path("indicators").forEach(indicator -> {
            if ("OIT".equals(text(indicator, "instrument"))) {
                indicators.add(indicator.path("number").asText());
            }
        });
        List<String> codes = new ArrayList<>();
        framework.path("items").forEach(item -> {
            if (indicators.contains(item.path("indicator").asText())) {
                codes.add(item.path("code").asText());
            }
        });
        return "{" + String.join(",", codes) + "}";
    }

    /** The ids in these fields as a PostgreSQL array. */
    private static String array(JsonNode state, String... fields) {
        List<String> ids = new ArrayList<>();
        for (String field : fields) {
            state.path(field).forEach(id -> ids.add(id.asText()));
        }
        return "{" + String.join(",", ids) + "}";
    }
}
