package prongsai.portal.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much one client may ask of one replica of the portal; {@code PRONGSAI_LIMITS_CLIENT_PER_SECOND} and so on. */
@ConfigMapping(prefix = "prongsai.limits")
public interface LimitSettings {
    /** Off where something in front does it. */
    @WithDefault("true")
    boolean enabled();

    /** The API, by one person or system whose token a service has accepted. */
    Client client();

    /** The API, without a token or with one that no service has accepted yet, from one address. */
    Network address();

    /** Pages, and all that is not the API, from one address. */
    Pages pages();

    /** Beginning or ending a sign-in, from one address. */
    SignIn signIn();

    /** How slowly a body may come. */
    Slow slow();

    /** How many clients and addresses are remembered at most, of each kind. */
    @WithDefault("50000")
    long remembered();

    /** See {@link LimitSettings#client}. */
    interface Client {
        @WithDefault("50")
        double perSecond();

        @WithDefault("500")
        int burst();
    }

    /** See {@link LimitSettings#address}. */
    interface Network {
        @WithDefault("100")
        double perSecond();

        @WithDefault("1000")
        int burst();
    }

    /** See {@link LimitSettings#pages}. */
    interface Pages {
        @WithDefault("100")
        double perSecond();

        @WithDefault("2000")
        int burst();
    }

    /** See {@link LimitSettings#signIn}. */
    interface SignIn {
        @WithDefault("5")
        double perSecond();

        @WithDefault("300")
        int burst();
    }

    /** See {@link LimitSettings#slow}. */
    interface Slow {
        /** So long a body may take as it likes, and it is looked at again each time so much has passed. */
        @WithDefault("30s")
        Duration grace();

        /** On the average since its beginning. */
        @WithDefault("500")
        long bytesPerSecond();
    }
}
