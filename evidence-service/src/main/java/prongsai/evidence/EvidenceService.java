package prongsai.evidence;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import prongsai.evidence.migrate.MigrateCommand;
import prongsai.platform.settings.Main;

/** Starts the service, or does the one thing that is done without it: {@code migrate}. */
@QuarkusMain
public final class EvidenceService {
    private EvidenceService() {}

    public static void main(String... arguments) {
        List<String> all = List.of(arguments);
        if (!all.isEmpty() && all.get(0).equals("migrate")) {
            System.exit(MigrateCommand.run(all.subList(1, all.size()), System.out));
        }
        Main.main(arguments);
    }
}
