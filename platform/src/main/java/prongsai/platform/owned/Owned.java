package prongsai.platform.owned;

import java.util.List;

/** What a service owns: one bean in each owner. */
public interface Owned {
    /** A query that answers every key its kinds are counted by, in one column: organisations' codes, and scopes where they stand for one. */
    String organisations();

    /** The kinds of aggregates that others keep copies of, parents before children. */
    List<Kind<?>> kinds();
}
