package prongsai.evidence.item;

import java.net.URI;
import java.util.List;
import prongsai.evidence.link.LinkCheck;

/**
 * A link as it comes in.
 *
 * @param url in the form under which it is looked at
 * @param known what is known already of where it leads
 * @param doubts what is doubtful about the address itself
 */
record TypedLink(URI url, String asTyped, LinkCheck known, List<Warning> doubts) {}
