package dev.kontor.crm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.bind.JsonbBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an address, and when two are the same. */
class EmailAddressTest {

    @Test
    void addressesAreTheSameWhateverTheirCaseAndBlanksAround() {
        assertThat(new EmailAddress(" Ada.Lovelace@Example.ORG "))
                .isEqualTo(new EmailAddress("ada.lovelace@example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.de",
                "first+tag@sub.example.org",
                "o'neil@example.org",
                "jörg@münchen.example",
                "x_y-z@1a.org"
            })
    void theseAreAddresses(String text) {
        assertThat(EmailAddress.parse(text)).hasValue(new EmailAddress(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ada",
                "ada@",
                "@example.org",
                "ada@example",
                "a b@example.org",
                "a@b@example.org",
                "ada@example..org",
                ".ada@example.org",
                "ada@-example.org",
                "ada\u0000@example.org",
                "ada@exam\nple.org",
                "ada\ud800@example.org",
                "<ada@example.org>"
            })
    void theseAreNot(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
        assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAddressHas254CharactersAtMost() {
        var domain = ("a".repeat(60) + ".").repeat(3) + "example.org";
        assertThat(EmailAddress.parse("x".repeat(254 - domain.length() - 1) + "@" + domain))
                .isPresent();
        assertThat(EmailAddress.parse("x".repeat(255 - domain.length() - 1) + "@" + domain))
                .isEmpty();
        assertThat(EmailAddress.parse("x".repeat(65) + "@example.org")).isEmpty();
    }

    @Test
    void inJsonItIsAString() throws Exception {
        try (var jsonb = JsonbBuilder.create()) {
            var json = jsonb.toJson(new EmailAddress("Ada@example.org"));
            assertThat(json).isEqualTo("\"ada@example.org\"");
            assertThat(jsonb.fromJson(json, EmailAddress.class)).isEqualTo(new EmailAddress("ada@example.org"));
        }
    }
}
