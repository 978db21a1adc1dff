package prongsai.portal.signin;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.quarkus.oidc.Redirect.Location;
import jakarta.enterprise.context.ApplicationScoped;
import prongsai.portal.layout.Visitor;

/** The identity provider speaks the language the person has chosen here. */
@ApplicationScoped
@Unremovable
@Redirect(Location.OIDC_AUTHORIZATION)
class SignInLanguage implements OidcRedirectFilter {
    @Override
    public void filter(OidcRedirectContext redirect) {
        redirect.additionalQueryParams()
                .add("ui_locales", Visitor.language(redirect.routingContext()).code());
    }
}
