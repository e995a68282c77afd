package dev.kontor.security.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.postgres.Crowd;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keystore is made once and is nobody else's to read. */
class ServerKeystoreTest {

    @TempDir
    private Path directory;

    private static PublicKey key(ServerKeystore keystore) {
        return keystore.signingKeys().values().iterator().next().getPublic();
    }

    private static ServerKeystore opened(Path file, Optional<String> password) {
        var keystore = new ServerKeystore(Optional.of(file.toString()), password);
        keystore.openKeystore();
        return keystore;
    }

    @Test
    void allWhoStartAtOnceHaveTheSameKey() throws Exception {
        var file = directory.resolve("new").resolve("kontor.p12");
        Set<PublicKey> keys = ConcurrentHashMap.newKeySet();
        Crowd.run(3, thread -> keys.add(key(opened(file, Optional.empty()))));

        assertThat(keys).hasSize(1);
        for (var name : Set.of("kontor.p12", "kontor.p12.password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.resolveSibling(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aPasswordThatIsGivenIsKeptNowhereElse() throws Exception {
        var file = directory.resolve("kontor.p12");
        var made = key(opened(file, Optional.of("given by operators")));

        assertThat(key(opened(file, Optional.of("given by operators")))).isEqualTo(made);
        try (var files = Files.list(directory)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("kontor.p12", "kontor.p12.lock");
        }
        assertThatThrownBy(() -> opened(file, Optional.of("another password")))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("kontor.keystore.password");
    }
}
