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

    /** Something to do with the file. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException, GeneralSecurityException;
    }

    /** Makes another file. */
    @FunctionalInterface
    private interface Writing {
        void to(Path fresh) throws IOException, GeneralSecurityException;
    }

    /** No node's affair with another but this: two threads of one node would be refused the lock of the file. */
    private static final Object ONE_OF_THIS_NODE = new Object();

    private static final int PASSWORD_BYTES = 24;

    private static final Set<PosixFilePermission> OWNERS_ALONE = PosixFilePermissions.fromString("rw-------");

    /** Opens it; makes it first if there is none. */
    KeyStore open(Keytool maker) {
        try {
            if (!Files.exists(location)) {
                underLock(() -> make(maker));
            }
            var keystore = read();
            if (!SecretKeys.in(keystore)) {
                // one of before there was anything to encrypt
                underLock(this::addSecretKeys);
                keystore = read();
            }
            return keystore;
        } catch (IOException | GeneralSecurityException e) {
            throw new KeystoreException(
                    "The keystore %s cannot be opened; is kontor.keystore.password its password?".formatted(location),
                    e);
        }
    }

    private KeyStore read() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(location.toFile(), password().toCharArray());
    }

    private void underLock(Work work) throws IOException, GeneralSecurityException {
        Files.createDirectories(location.toAbsolutePath().getParent());
        synchronized (ONE_OF_THIS_NODE) {
            try (var channel = FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid()) {
                    work.run();
                }
            }
        }
    }

    private void make(Keytool maker) throws IOException, GeneralSecurityException {
        if (!Files.exists(location)) {
            replace(fresh -> {
                maker.makeSigningKey(fresh, password());
                var keystore = KeyStore.getInstance(fresh.toFile(), password().toCharArray());
                store(SecretKeys.addTo(keystore, password()), fresh);
            });
        }
    }

    private void addSecretKeys() throws IOException, GeneralSecurityException {
        var keystore = read();
        if (!SecretKeys.in(keystore)) {
            SecretKeys.addTo(keystore, password());
            replace(fresh -> store(keystore, fresh));
        }
    }

    private void store(KeyStore keystore, Path file) throws IOException, GeneralSecurityException {
        try (var out = Files.newOutputStream(file)) {
            keystore.store(out, password().toCharArray());
        }
    }

    /** In a directory that only its owner may read: others shall not see the file before its mode is set. */
    private void replace(Writing writing) throws IOException, GeneralSecurityException {
        var aside = Files.createTempDirectory(location.toAbsolutePath().getParent(), "keystore");
        var fresh = aside.resolve("new.p12");
        try {
            writing.to(fresh);
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
