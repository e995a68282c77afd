package dev.kontor.security.keystore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * The file of a keystore and its password. Several nodes may start on the same file at once: one makes it, and the
 * others wait for that.
 *
 * @param location the PKCS #12 file
 * @param given its password; empty if it is kept in a file beside it, which only its owner may read
 */
record KeystoreFile(Path location, Optional<String> given) {

    /** No node's affair with another but this: two threads of one node would be refused the lock of the file. */
    private static final Object ONE_OF_THIS_NODE = new Object();

    private static final int PASSWORD_BYTES = 24;

    private static final Set<PosixFilePermission> OWNERS_ALONE = PosixFilePermissions.fromString("rw-------");

    /** Opens it; makes it first if there is none. */
    KeyStore open(Keytool maker) {
        try {
            if (!Files.exists(location)) {
                make(maker);
            }
            return KeyStore.getInstance(location.toFile(), password().toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new KeystoreException(
                    "The keystore %s cannot be opened; is kontor.keystore.password its password?".formatted(location),
                    e);
        }
    }

    private void make(Keytool maker) throws IOException {
        Files.createDirectories(location.toAbsolutePath().getParent());
        synchronized (ONE_OF_THIS_NODE) {
            try (var channel = FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(location)) {
                    makeAside(maker);
                }
            }
        }
    }

    /** In a directory that only its owner may read: others shall not see the file before its mode is set. */
    private void makeAside(Keytool maker) throws IOException {
        var aside = Files.createTempDirectory(location.toAbsolutePath().getParent(), "keystore");
        var fresh = aside.resolve("new.p12");
        try {
            maker.makeSigningKey(fresh, password());
            if (ownersAlone(fresh).length > 0) {
                Files.setPosixFilePermissions(fresh, OWNERS_ALONE);
            }
            Files.move(fresh, location, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
            Files.delete(aside);
        }
    }

    /** The password; made up, while the file is made, if none is given. */
    String password() {
        if (given.isPresent()) {
            return given.get();
        }
        var file = beside(".password");
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, ownersAlone(file));
                Files.writeString(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new KeystoreException("Set kontor.keystore.password, or let Kontor keep one in " + file, e);
        }
    }

    private Path beside(String ending) {
        return location.resolveSibling(location.getFileName() + ending);
    }

    private static String random() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static FileAttribute<?>[] ownersAlone(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNERS_ALONE)}
                : new FileAttribute<?>[0];
    }
}
