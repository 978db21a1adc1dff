/**
 * People, in the one place where names and e-mail are kept: as the token said at their last request. Events name people by
 * their user id only; here it becomes a name, for comments, mentions and reminders.
 */
@NullMarked
package prongsai.measures.people;

import org.jspecify.annotations.NullMarked;
