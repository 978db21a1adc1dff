package prongsai.assessment.imports;

import java.util.List;

/**
 * What a publication of many came to.
 *
 * @param published organisations whose drafts are public now
 * @param unchanged organisations of which nothing had been drafted since their publication
 * @param failed organisations whose drafts a rule forbids to publish, and which
 */
record PublicationResult(List<String> published, List<String> unchanged, List<Failed> failed) {
    /** An organisation's draft that is not public, whatever language the reason is told in. */
    record Failed(String organisation, String key, List<String> arguments) {}
}
