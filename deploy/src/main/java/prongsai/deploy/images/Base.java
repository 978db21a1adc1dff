package prongsai.deploy.images;

import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.nio.file.Path;

/** What an image stands on: {@code scratch}, {@code tar:///file.tar} or the name of an image in a registry. */
final class Base {

    private static final String TAR = "tar://";

    private Base() {}

    static JibContainerBuilder of(String base) throws InvalidImageReferenceException {
        if (base.equals("scratch")) {
            return Jib.fromScratch();
        }
        if (base.startsWith(TAR)) {
            return Jib.from(TarImage.at(Path.of(base.substring(TAR.length()))));
        }
        return Jib.from(registry(base));
    }

    /** With the passwords that {@code docker login} or its like has left for this user, if any. */
    static RegistryImage registry(String name) throws InvalidImageReferenceException {
        ImageReference image = ImageReference.parse(name);
        CredentialRetrieverFactory passwords = CredentialRetrieverFactory.forImage(image, told -> {});
        return RegistryImage.named(image)
                .addCredentialRetriever(passwords.dockerConfig())
                .addCredentialRetriever(passwords.wellKnownCredentialHelpers());
    }
}
