/**
 * The scores of many organisations at once: read from a table that people have (one row per organisation and item, or one row
 * per organisation), checked to the last cell, and drafted together or not at all; and the publication of many drafts. Such
 * work goes on behind the answer where it takes long; how far it is stands in a table, so that any replica can tell. Each
 * caller has one such work at a time.
 */
@NullMarked
package prongsai.assessment.imports;

import org.jspecify.annotations.NullMarked;
