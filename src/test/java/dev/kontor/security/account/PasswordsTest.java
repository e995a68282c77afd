package dev.kontor.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Passwords are kept as what proves them. */
class PasswordsTest {

    private final Passwords passwords = with(1000);

    private static Passwords with(int iterations) {
        var passwords = new Passwords(new Pbkdf2(), iterations, 4);
        passwords.chooseHash();
        return passwords;
    }

    @Test
    void aPasswordProvesItselfAndNoOtherDoes() {
        var hash = passwords.hash("correct horse battery");

        assertThat(hash).doesNotContain("horse");
        assertThat(passwords.prove("correct horse battery", Optional.of(hash))).isTrue();
        assertThat(passwords.prove("correct horse batterY", Optional.of(hash))).isFalse();
    }

    @Test
    void nothingProvesWhoHasNoPassword() {
        assertThat(passwords.prove("", Optional.empty())).isFalse();
        assertThat(passwords.prove("anything", Optional.empty())).isFalse();
    }

    @Test
    void aHashOfOtherIterationsStillProvesAndIsKnownAsOutdated() {
        var old = with(500).hash("correct horse battery");

        assertThat(passwords.prove("correct horse battery", Optional.of(old))).isTrue();
        assertThat(passwords.isOutdated(old)).isTrue();
        assertThat(passwords.isOutdated(passwords.hash("correct horse battery")))
                .isFalse();
    }
}
