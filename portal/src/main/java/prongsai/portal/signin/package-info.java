/** Signing in and out; who people are is the identity provider's business. */
@NullMarked
package prongsai.portal.signin;

import org.jspecify.annotations.NullMarked;
