package prongsai.deploy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;

/** The command {@code deploy/acls}: prints what each service may do, or tells it the brokers that a file of client settings names. */
public final class ApplyAcls {
    private ApplyAcls() {}

    public static void main(String... arguments) throws IOException, ExecutionException, InterruptedException {
        if (arguments.length == 0) {
            Acls.ofTheBuild().all().forEach(each -> System.out.println(line(each)));
            return;
        }
        Properties client = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(arguments[0]))) {
            client.load(in);
        }
        System.out.println(apply(client) + " entries");
    }

    /** How many entries the brokers have of us now; those that were there already stay. */
    static int apply(Properties client) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(client)) {
            var all = Acls.ofTheBuild().all();
            admin.createAcls(all).all().get();
            return all.size();
        }
    }

    /** As {@code kafka-acls.sh} would be told it. */
    private static String line(AclBinding binding) {
        String option =
                switch (binding.pattern().resourceType()) {
                    case TOPIC -> "--topic";
                    case GROUP -> "--group";
                    default -> "--transactional-id";
                };
        return "--add --allow-principal " + binding.entry().principal() + " --operation "
                + binding.entry().operation() + " " + option + " "
                + binding.pattern().name();
    }
}
