package prongsai.deploy.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import prongsai.deploy.Application;

/** What {@code deploy/images} runs: the images of all application parts, pushed to a registry or written as tars. */
public final class Images {

    private Images() {}

    /** Prints a line for each image: where it went, and its digest. */
    @SuppressWarnings("SystemOut")
    public static void main(String... words) throws Exception {
        Order order =
                Order.of(Path.of(System.getProperty("prongsai.project", ".")).toAbsolutePath(), words);
        for (Application application : Application.all()) {
            Image image = new Image(application, order);
            JibContainer made = make(image, order.project().resolve("deploy/target/jib"));
            System.out.println(place(image) + "  " + made.getDigest());
        }
    }

    static JibContainer make(Image image, Path cache)
            throws InterruptedException, RegistryException, IOException, CacheDirectoryCreationException,
                    ExecutionException, InvalidImageReferenceException {
        Order order = image.order();
        Files.createDirectories(order.tars());
        Containerizer target = order.registry() == null
                ? Containerizer.to(TarImage.at(tar(image)).named(image.name() + ":" + order.tag()))
                : Containerizer.to(Base.registry(place(image)));
        return image.builder()
                .containerize(target.setToolName("prongsai")
                        .setBaseImageLayersCache(cache)
                        .setApplicationLayersCache(cache));
    }

    static Path tar(Image image) {
        return image.order().tars().resolve(image.application().folder() + ".tar");
    }

    private static String place(Image image) {
        String registry = image.order().registry();
        return registry == null
                ? tar(image).toString()
                : registry + "/" + image.name() + ":" + image.order().tag();
    }
}
