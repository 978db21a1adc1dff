/**
 * Who calls, in which roles, and whose things the caller may know of. Roles and organisation come from the access token
 * (claims {@code groups}, {@code organisation}, {@code section}); every repository's finder takes a {@link
 * prongsai.platform.identity.Scope}, so that forgetting it does not compile.
 */
@NullMarked
package prongsai.platform.identity;

import org.jspecify.annotations.NullMarked;
