package prongsai.deploy.demo;

import java.util.function.Consumer;
import prongsai.deploy.Address;

/** Fills a new single machine with the demonstration data, through the same doors its users take. */
public final class DemoLoader {

    private DemoLoader() {}

    /** Called once per home folder, when every part is ready; a failure is told by an exception, and the next start tries again. */
    public static void load(Address portal, Address keycloak, Consumer<String> progress) {
        progress.accept("ไม่มีข้อมูลตัวอย่าง  no demo data: " + portal.url() + ", " + keycloak.url());
    }
}
