package prongsai.portal.layout;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Ways back that cannot lead elsewhere. */
public final class LocalPath {
    private LocalPath() {}

    /** The path with its query if it is one of this origin, else the first page. */
    public static URI orHome(@Nullable String path) {
        URI home = URI.create("/");
        if (path == null || !path.startsWith("/") || path.contains("\\")) {
            return home;
        }
        try {
            URI uri = new URI(path);
            boolean stays = uri.getScheme() == null && uri.getRawAuthority() == null;
            return stays && !uri.getRawPath().contains("//") ? uri : home;
        } catch (URISyntaxException notAPath) {
            return home;
        }
    }
}
