package prongsai.measures.framework;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is known of how the items of one scope's questionnaires answer each other from year to year. */
public record Concordances(List<Between> years) {
    /** Nothing is known. */
    public static final Concordances NONE = new Concordances(List.of());

    /** Of two fiscal years, the earlier first. */
    public record Between(int fromYear, int toYear, List<Pair> pairs) {}

    /** Two items that ask the same; null where an item has no partner, and so cannot be compared. */
    public record Pair(@Nullable String from, @Nullable String to) {}

    /** What can be said of an item in another year. */
    public enum Kind {
        /** Items of the other year ask the same. */
        ANSWERED,
        /** It was said that none does. */
        NOT_COMPARABLE,
        /** Nobody has said. */
        UNKNOWN
    }

    /**
     * What an item is in another year.
     *
     * @param codes the items there that ask the same; several where one was split
     */
    public record Translation(Kind kind, List<String> codes) {
        /** The only item that asks the same; null where there is none, or more than one. */
        public @Nullable String only() {
            return codes.size() == 1 ? codes.get(0) : null;
        }
    }

    /**
     * What of {@code toYear} asks what this item of {@code fromYear} asks, forwards or backwards: as was said of the two years,
     * else from year to year.
     */
    public Translation translate(int fromYear, String code, int toYear) {
        if (fromYear == toYear) {
            return new Translation(Kind.ANSWERED, List.of(code));
        }
        Translation direct = step(fromYear, code, toYear);
        if (direct.kind() != Kind.UNKNOWN || Math.abs(toYear - fromYear) == 1) {
            return direct;
        }
        int next = fromYear + Integer.signum(toYear - fromYear);
        return through(step(fromYear, code, next), next, toYear);
    }

    /** The only item of {@code toYear} that asks the same and nothing else, so that scores compare; null where there is none. */
    public @Nullable String comparable(int fromYear, String code, int toYear) {
        String there = translate(fromYear, code, toYear).only();
        return there != null && code.equals(translate(toYear, there, fromYear).only()) ? there : null;
    }

    private Translation through(Translation first, int year, int toYear) {
        if (first.kind() != Kind.ANSWERED) {
            return first;
        }
        Set<String> codes = new LinkedHashSet<>();
        boolean unknown = false;
        for (String code : first.codes()) {
            Translation further = translate(year, code, toYear);
            codes.addAll(further.codes());
            unknown |= further.kind() == Kind.UNKNOWN;
        }
        if (codes.isEmpty()) {
            return new Translation(unknown ? Kind.UNKNOWN : Kind.NOT_COMPARABLE, List.of());
        }
        return new Translation(Kind.ANSWERED, List.copyOf(codes));
    }

    private Translation step(int fromYear, String code, int toYear) {
        List<Pair> spoken = years.stream()
                .flatMap(between -> directed(between, fromYear, toYear))
                .filter(pair -> code.equals(pair.from()))
                .toList();
        if (spoken.isEmpty()) {
            return new Translation(Kind.UNKNOWN, List.of());
        }
        List<String> codes = spoken.stream()
                .map(Pair::to)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Translation(codes.isEmpty() ? Kind.NOT_COMPARABLE : Kind.ANSWERED, codes);
    }

    private static Stream<Pair> directed(Between between, int fromYear, int toYear) {
        if (between.fromYear() == fromYear && between.toYear() == toYear) {
            return between.pairs().stream();
        }
        return between.fromYear() == toYear && between.toYear() == fromYear
                ? between.pairs().stream().map(pair -> new Pair(pair.to(), pair.from()))
                : Stream.empty();
    }
}
