package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.Condition;
import dev.kontor.eventstore.PropertyValue;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Equal keys meet in one digest, unequal ones do not. */
class KeyDigestTest {

    private final KeyDigest acme = new KeyDigest("acme");
    private final KeyDigest other = new KeyDigest("other");

    private static Condition condition(String name, Object value) {
        return new Condition(name, PropertyValue.of(value));
    }

    @Test
    void equalValuesHaveOneKey() {
        assertThat(acme.key(condition("rating", 1))).isEqualTo(acme.key(condition("rating", 1.00)));
        assertThat(acme.key(condition("name", "ann"))).isEqualTo(new KeyDigest("acme").key(condition("name", "ann")));
    }

    @Test
    void anotherNameValueFormOrTenantIsAnotherKey() {
        assertThat(Stream.of(
                        acme.key(condition("a", "1")),
                        acme.key(condition("a", 1)),
                        acme.key(condition("a", "true")),
                        acme.key(condition("a", true)),
                        acme.key(condition("b", "1")),
                        acme.key(condition("a1", "")),
                        acme.key(condition("", "a1")),
                        other.key(condition("a", "1"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesAndValuesCannotBeShiftedIntoEachOther() {
        assertThat(acme.key(condition("ab", "c"))).isNotEqualTo(acme.key(condition("a", "bc")));
        assertThat(new KeyDigest("acmea").key(condition("b", "c"))).isNotEqualTo(acme.key(condition("ab", "c")));
    }

    @Test
    void locksOfDifferentKindsAndTenantsAreApart() {
        var id = UUID.randomUUID();

        assertThat(Stream.concat(
                        Stream.of(KeyDigest.eventIdLock(id)),
                        Stream.of(acme, other)
                                .flatMap(digest -> Stream.of(
                                        digest.globalLock(),
                                        digest.typeLock("all"),
                                        digest.typeLock("AccountOpened"),
                                        digest.typeLock(id.toString()),
                                        KeyDigest.lock(digest.key(condition("type", "AccountOpened")))))))
                .doesNotHaveDuplicates();
    }

    @Test
    void aDigestIsTheSameInEveryRelease() {
        assertThat(acme.key(condition("account", "a"))).hasToString("67bcf91f-334b-713f-eba6-c0a19ebaac3e");
        assertThat(acme.globalLock()).isEqualTo(-4459883893565699077L);
    }
}
