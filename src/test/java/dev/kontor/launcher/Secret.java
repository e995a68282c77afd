package dev.kontor.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A password in a file that only its owner reads; made up when the file is not there yet.
 *
 * @param file where it is kept, the password alone on the first line
 * @param value the password
 */
record Secret(Path file, String value) {

    private static final int BYTES = 12;

    /** The password kept in this file, or a new one that is kept there from now on. */
    static Secret keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file, random());
            }
            return new Secret(file, Files.readString(file).strip());
        } catch (IOException e) {
            throw new LaunchFailure("Cannot keep a password in " + file, e);
        }
    }

    private static void write(Path file, String value) throws IOException {
        Files.createDirectories(file.getParent());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var ownerOnly = PosixFilePermissions.fromString("rw-------");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
        }
        Files.writeString(file, value + System.lineSeparator());
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "Secret in " + file;
    }
}
