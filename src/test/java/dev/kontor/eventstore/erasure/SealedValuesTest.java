package dev.kontor.eventstore.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.PersonalProperty;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An encrypted value opens where it belongs, and nowhere else. */
class SealedValuesTest {

    private static final List<PersonalProperty> PERSONAL = List.of(
            new PersonalProperty(List.of("name"), Json.createValue("[erased]")),
            new PersonalProperty(List.of("home", "city"), Json.createValue("[erased]")));
    private static final JsonObject PAYLOAD = Json.createObjectBuilder()
            .add("id", "c-1")
            .add("name", "Ada Lovelace")
            .add("home", Json.createObjectBuilder().add("city", "London").add("country", "GB"))
            .build();

    private final DataKeyring keyring = new DataKeyring(GivenKeys.fresh());
    private final SealedValues values = new SealedValues();
    private final UUID event = UUID.randomUUID();
    private final DataKey key = newKey();

    private DataKey newKey() {
        var id = UUID.randomUUID();
        return keyring.unwrap("acme", id, keyring.create("acme", id, "master-1"));
    }

    private String sealed() {
        return values.seal(PERSONAL, PAYLOAD, event, key);
    }

    @Test
    void whatIsPersonalIsNotThereToBeRead() {
        assertThat(sealed()).doesNotContain("Ada", "London").contains("c-1", "GB");
        assertThat(sealed()).as("the same twice is not the same").isNotEqualTo(sealed());
        assertThat(values.open(PERSONAL, sealed(), event, key)).isEqualTo(PAYLOAD.toString());
    }

    @Test
    void withoutTheKeySomethingElseStandsThere() {
        assertThat(values.open(PERSONAL, sealed(), event, null))
                .doesNotContain("~personal")
                .contains("\"name\":\"[erased]\"", "\"city\":\"[erased]\"", "GB");
    }

    @Test
    void whatWasStoredInClearStaysAsItIs() {
        assertThat(values.open(PERSONAL, PAYLOAD.toString(), event, key)).isEqualTo(PAYLOAD.toString());
        var without =
                Json.createObjectBuilder().add("id", "c-1").addNull("home").build();
        assertThat(values.seal(PERSONAL, without, event, key)).isEqualTo(without.toString());
    }

    @Test
    void itOpensNeitherInAnotherFactNorWithAnotherKeyNorChanged() {
        var sealed = sealed();
        assertThatThrownBy(() -> values.open(PERSONAL, sealed, UUID.randomUUID(), key))
                .isInstanceOf(EncryptionException.class)
                .hasMessageContaining("does not open");
        assertThatThrownBy(() -> values.open(PERSONAL, sealed, event, newKey()))
                .isInstanceOf(EncryptionException.class);
        for (var other : List.of("", "AAAA", "no Base64!")) {
            var changed = Json.createObjectBuilder()
                    .add("name", "~personal:1:" + other)
                    .build()
                    .toString();
            assertThatThrownBy(() -> values.open(PERSONAL, changed, event, key))
                    .as(changed)
                    .isInstanceOf(EncryptionException.class);
        }
    }

    @Test
    void aDataKeyOpensForItsTenantUnderItsMasterAlone() {
        var id = UUID.randomUUID();
        var wrapped = keyring.create("acme", id, "master-1");
        assertThat(WrappedKey.parse(wrapped.toString())).hasToString(wrapped.toString());
        assertThat(keyring.unwrap("acme", id, wrapped)).hasToString("DataKey " + id);

        assertThatThrownBy(() -> keyring.unwrap("other", id, wrapped)).isInstanceOf(EncryptionException.class);
        assertThatThrownBy(() -> new DataKeyring(GivenKeys.fresh()).unwrap("acme", id, wrapped))
                .isInstanceOf(EncryptionException.class)
                .hasMessageContaining("another key of that name");
        assertThatThrownBy(() -> keyring.create("acme", id, "master-9"))
                .isInstanceOf(EncryptionException.class)
                .hasMessageContaining("no master key master-9");
    }

    @Test
    void aSubjectHasAKindAndAnId() {
        var subject = new Subject("contact", "0-1-2");
        assertThat(Subject.parse(subject.toString())).isEqualTo(subject);
        assertThatIllegalArgumentException().isThrownBy(() -> new Subject("Contact", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Subject("contact", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> Subject.parse("contact"));
    }
}
