/** The questionnaires of the years: read, drafted from a file, compared, put in force. */
@NullMarked
package prongsai.portal.centre.frameworks;

import org.jspecify.annotations.NullMarked;
