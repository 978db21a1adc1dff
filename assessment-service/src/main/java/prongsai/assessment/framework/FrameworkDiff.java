package prongsai.assessment.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one framework differs from another, entry by entry in the newer one's order; what was taken away comes last. Items are
 * compared by code: whether the same code means the same question in another year, only a concordance says.
 */
record FrameworkDiff(Side from, Side to, List<Difference> differences) {
    /** Which framework stands on a side. */
    record Side(int fiscalYear, String scope, int revision, Framework.Status status) {
        static Side of(Framework framework) {
            return new Side(framework.fiscalYear(), framework.scope(), framework.revision(), framework.status());
        }
    }

    /** What happened to an entry or to one of its fields. */
    enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * One difference.
     *
     * @param what the entry ({@code item I4}, {@code instrument OIT}, {@code threshold})
     * @param field the field of the entry; null where the whole entry was added or taken away
     */
    record Difference(
            String what,
            Kind kind,
            @Nullable String field,
            @Nullable String from,
            @Nullable String to) {}

    static FrameworkDiff between(Framework from, Framework to) {
        return new FrameworkDiff(Side.of(from), Side.of(to), differences(from.content(), to.content()));
    }

    static List<Difference> differences(FrameworkContent from, FrameworkContent to) {
        Map<String, Map<String, @Nullable String>> before = entries(from);
        Map<String, Map<String, @Nullable String>> after = entries(to);
        Set<String> all = new LinkedHashSet<>(after.keySet());
        all.addAll(before.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String what : all) {
            Map<String, @Nullable String> was = before.get(what);
            Map<String, @Nullable String> is = after.get(what);
            if (was == null) {
                differences.add(new Difference(what, Kind.ADDED, null, null, name(is)));
            } else if (is == null) {
                differences.add(new Difference(what, Kind.REMOVED, null, name(was), null));
            } else {
                is.forEach((field, value) -> {
                    if (!Objects.equals(value, was.get(field))) {
                        differences.add(new Difference(what, Kind.CHANGED, field, was.get(field), value));
                    }
                });
            }
        }
        return differences;
    }

    /** What an entry is called by people: its label, its name, or its only value. */
    private static @Nullable String name(@Nullable Map<String, @Nullable String> entry) {
        return entry == null ? null : entry.values().iterator().next();
    }

    private static Map<String, Map<String, @Nullable String>> entries(FrameworkContent content) {
        Map<String, Map<String, @Nullable String>> all = new LinkedHashMap<>();
        all.put(
                "framework",
                fields(
                        "completeness", content.completeness(),
                        "missing", String.join("; ", content.missing()),
                        "unverified", String.join("; ", content.unverifiedOrNone()),
                        "planNameTh", content.planNameTh(),
                        "papers", content.papers(),
                        "threshold", content.threshold().stripTrailingZeros().toPlainString()));
        content.instruments()
                .forEach(one -> all.put(
                        "instrument " + one.code(),
                        fields(
                                "nameTh",
                                one.nameTh(),
                                "nameEn",
                                one.nameEn(),
                                "weight",
                                number(one.weight()),
                                "parts",
                                one.partsOrNone())));
        content.indicators().forEach(one -> {
            all.put(
                    "indicator " + one.number(),
                    fields(
                            "nameTh",
                            one.nameTh(),
                            "nameEn",
                            one.nameEn(),
                            "instrument",
                            one.instrument(),
                            "itemCount",
                            one.itemCount()));
            one.subIndicatorsOrNone()
                    .forEach(sub -> all.put("sub-indicator " + sub.code(), fields("nameTh", sub.nameTh())));
        });
        content.items()
                .forEach(one -> all.put(
                        "item " + one.code(),
                        fields(
                                "labelTh",
                                one.labelTh(),
                                "shortTh",
                                one.shortTh(),
                                "indicator",
                                one.indicator(),
                                "subIndicator",
                                one.subIndicator(),
                                "part",
                                one.part())));
        content.unplacedItemsOrNone()
                .forEach(one -> all.put("unplaced item " + one.code(), fields("labelTh", one.labelTh())));
        content.grades()
                .forEach(one -> all.put(
                        "grade " + one.code(),
                        fields(
                                "labelTh",
                                one.labelTh(),
                                "labelEn",
                                one.labelEn(),
                                "totalFrom",
                                number(one.totalFrom()),
                                "eachInstrumentFrom",
                                number(one.eachInstrumentFrom()))));
        return all;
    }

    private static @Nullable String number(java.math.@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static Map<String, @Nullable String> fields(@Nullable Object... namesAndValues) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            fields.put(String.valueOf(namesAndValues[i]), value == null ? null : value.toString());
        }
        return fields;
    }
}
