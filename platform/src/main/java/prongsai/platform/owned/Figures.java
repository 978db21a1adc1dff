package prongsai.platform.owned;

import java.util.List;

/**
 * How much an organisation has, kind by kind.
 *
 * @param organisation its code; the scope, of what belongs to no organisation
 */
public record Figures(String organisation, List<OfKind> kinds) {
    /**
     * Of one kind.
     *
     * @param count how many there are
     * @param digest a sum over all of them and their versions: two who know the same have the same
     */
    public record OfKind(String kind, long count, String digest) {}
}
