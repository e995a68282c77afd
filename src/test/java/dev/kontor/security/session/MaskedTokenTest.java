package dev.kontor.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A token never looks the same twice, and is always itself behind its mask. */
class MaskedTokenTest {

    private static final String TOKEN = Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("a token of thirty-two bytes, so!".getBytes(StandardCharsets.UTF_8));

    @Test
    void eachMaskIsAnother() {
        assertThat(IntStream.range(0, 100).mapToObj(page -> MaskedToken.of(TOKEN)))
                .doesNotHaveDuplicates()
                .noneMatch(masked -> masked.contains(TOKEN))
                .allMatch(masked -> MaskedToken.unmasked(masked, TOKEN.length()).equals(TOKEN));
    }

    @Test
    void whatIsNotMaskedIsItself() {
        assertThat(MaskedToken.unmasked(TOKEN, TOKEN.length())).isEqualTo(TOKEN);
        assertThat(MaskedToken.unmasked("", TOKEN.length())).isEmpty();
    }

    @Test
    void nonsenseProvesNothing() {
        assertThat(MaskedToken.unmasked("%".repeat(100), TOKEN.length())).isNotEqualTo(TOKEN);
        assertThat(MaskedToken.unmasked(TOKEN + TOKEN, TOKEN.length())).isNotEqualTo(TOKEN);
        assertThat(MaskedToken.unmasked("A".repeat(99), TOKEN.length())).isNotEqualTo(TOKEN);
    }
}
