package prongsai.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** A certificate authority of a test's own, by the JDK's keytool, and the servers it certifies. */
final class Authority {
    static final String PASSWORD = "password-of-the-key-file";
    private static final char[] LETTERS = PASSWORD.toCharArray();
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private final Path folder;
    private final Path store;

    Authority(Path folder) throws Exception {
        this.folder = Files.createDirectories(folder);
        this.store = folder.resolve("authority.p12");
        keytool("-genkeypair", "-alias", "ca", "-dname", "CN=Authority of a test", "-ext", "bc:critical=ca:true");
        Files.writeString(
                certificate(), pem("CERTIFICATE", open().getCertificate("ca").getEncoded()));
    }

    /** Its own certificate, PEM. */
    Path certificate() {
        return folder.resolve("ca.crt");
    }

    /** For a server on this computer that is called {@code localhost}, and not by its address. */
    Server server(String name) throws Exception {
        keytool("-genkeypair", "-alias", name, "-dname", "CN=" + name, "-ext", "san=dns:localhost", "-signer", "ca");
        KeyStore all = open();
        Key key = all.getKey(name, LETTERS);
        Certificate[] chain = all.getCertificateChain(name);
        Server server =
                new Server(folder.resolve(name + ".p12"), folder.resolve(name + ".crt"), folder.resolve(name + ".key"));

        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, LETTERS);
        own.setKeyEntry(name, key, LETTERS, chain);
        try (OutputStream out = Files.newOutputStream(server.keys())) {
            own.store(out, LETTERS);
        }
        Files.writeString(server.certificate(), pem("CERTIFICATE", chain[0].getEncoded()));
        Files.createFile(
                server.key(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(server.key(), pem("PRIVATE KEY", key.getEncoded()));
        return server;
    }

    /** Key and certificate in one file (PKCS12), and each for itself (PEM). */
    record Server(Path keys, Path certificate, Path key) {}

    private KeyStore open() throws Exception {
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            all.load(in, LETTERS);
        }
        return all;
    }

    private void keytool(String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>();
        command.add(Distribution.java().resolveSibling("keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keyalg", "RSA", "-keysize", "2048", "-validity", "7", "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        Path log = folder.resolve("keytool.log");
        if (!Spawn.run(command, folder, log, Duration.ofMinutes(1))) {
            throw new IllegalStateException("keytool: " + Files.readString(log));
        }
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + LINES.encodeToString(content) + "\n-----END " + kind + "-----\n";
    }
}
