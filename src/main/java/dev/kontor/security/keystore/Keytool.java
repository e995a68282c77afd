package dev.kontor.security.keystore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The JDK's keytool. It makes keys with the certificates that keystores ask for, which no API of the JDK does. */
final class Keytool {

    private static final int PATIENCE_SECONDS = 60;
    private static final String PASSWORD = "KONTOR_NEW_KEYSTORE_PASSWORD";

    /**
     * Makes a new keystore with a key pair that signs tokens (ES256).
     *
     * @throws KeystoreException if that is not possible; it says which command an operator can run
     */
    void makeSigningKey(Path file, String password) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ServerKeystore.SIGNING,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                "SHA256withECDSA",
                "-dname",
                "CN=Kontor",
                "-validity",
                "36500",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:env",
                PASSWORD);
        try {
            run(command, password);
        } catch (IOException e) {
            throw new KeystoreException("No keystore could be made; make it yourself: " + String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeystoreException("The making of the keystore was interrupted; start again.", e);
        }
    }

    private static void run(List<String> command, String password) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // not on the command line, where other users of the machine would see it
        builder.environment().put(PASSWORD, password);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("keytool failed: " + said);
        }
    }
}
