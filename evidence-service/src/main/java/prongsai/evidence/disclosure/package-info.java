/**
 * Disclosures: where an organisation publishes what the disclosure check (OIT) of a fiscal year's assessment looks for, one for
 * each item of that year's questionnaire. It is written, looked at, approved by the director, and approved again after every
 * change; the addresses are looked at from time to time, and what is found there counts at once.
 *
 * <p>The items are those of the questionnaire in use: what a later revision drops keeps its record and is not counted.
 */
@NullMarked
package prongsai.evidence.disclosure;

import org.jspecify.annotations.NullMarked;
