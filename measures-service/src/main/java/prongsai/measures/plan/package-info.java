/**
 * The yearly plan of one organisation (มาตรการส่งเสริม/ยกระดับคุณธรรมและความโปร่งใส): the issues to improve, drafted from last
 * year's weak items, and what stands beneath it. DRAFT, SUBMITTED, APPROVED by the director; RETURNED goes back to work; an
 * approved plan that is changed is AMENDED until approved again. Fiscal years are of the Buddhist Era.
 */
@NullMarked
package prongsai.measures.plan;

import org.jspecify.annotations.NullMarked;
