package prongsai.assessment.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.platform.thai.ThaiDigits;

/** Finds the organisation somebody means: by its code, or by its Thai or English name with or without the words around it. */
final class OrganisationNames {
    /** An organisation and the scope of its questionnaires. */
    record Named(String code, String nameTh, String nameEn, String scope) {}

    /**
     * Who may be meant.
     *
     * @param one null where nobody is, or several are
     * @param several the codes of those that have this name in common
     */
    record Found(@Nullable Named one, List<String> several) {}

    private static final Found NOBODY = new Found(null, List.of());

    private final Map<String, Named> byCode = new LinkedHashMap<>();
    private final Map<String, TreeSet<String>> byName = new HashMap<>();
    private final Map<String, Found> asTyped = new HashMap<>();

    OrganisationNames(List<Named> all) {
        for (Named one : all) {
            byCode.put(one.code(), one);
            for (String name : List.of(one.nameTh(), one.nameEn())) {
                know(whole(name), one);
                know(bare(name), one);
            }
        }
    }

    private void know(String name, Named one) {
        if (!name.isEmpty()) {
            byName.computeIfAbsent(name, nobody -> new TreeSet<>()).add(one.code());
        }
    }

    Found find(String typed) {
        Found known = asTyped.get(typed);
        if (known != null) {
            return known;
        }
        Found found = look(typed);
        if (found.one() != null) {
            asTyped.put(typed, found);
        }
        return found;
    }

    /** In the order of their codes, those of this scope. */
    List<Named> ofScope(String scope) {
        return byCode.values().stream().filter(one -> one.scope().equals(scope)).collect(Collectors.toList());
    }

    private Found look(String typed) {
        Named coded = byCode.get(ThaiDigits.toLatin(typed).strip().toUpperCase(Locale.ROOT));
        if (coded != null) {
            return new Found(coded, List.of());
        }
        for (String name : List.of(whole(typed), bare(typed))) {
            TreeSet<String> codes = byName.get(name);
            if (codes != null) {
                return codes.size() == 1
                        ? new Found(byCode.get(codes.first()), List.of())
                        : new Found(null, List.copyOf(codes));
            }
        }
        return NOBODY;
    }

    private static String whole(String name) {
        return ThaiDigits.toLatin(name).replaceAll("[\\s\\u00A0\\u200B]+", "").toLowerCase(Locale.ROOT);
    }

    private static String bare(String name) {
        return whole(name).replaceFirst("^(สำนักงานเขต|สนข\\.?|เขต)", "").replaceFirst("district(office)?$", "");
    }
}
