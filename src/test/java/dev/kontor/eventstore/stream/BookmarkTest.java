package dev.kontor.eventstore.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bookmark is read as it was told, and so is a position alone. */
class BookmarkTest {

    @Test
    void whatWasToldIsRead() {
        var told = new Bookmark("e1k2", 41);
        assertThat(told.text()).isEqualTo("e1k2-41");
        assertThat(Bookmark.parse("e1k2-41")).contains(told);
        assertThat(told.isOf("e1k2")).isTrue();
        assertThat(told.isOf("e1k3")).isFalse();
    }

    @Test
    void aPositionAloneIsTrusted() {
        var plain = Bookmark.parse("41").orElseThrow();
        assertThat(plain.position()).isEqualTo(41);
        assertThat(plain.text()).isEqualTo("41");
        assertThat(plain.isOf("any")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-1", "e1-", "e1-x", "E1-1", "e1-1-1", "e1-1 ", "e1-9999999999999999999", "１"})
    void nothingElseIs(String text) {
        assertThat(Bookmark.parse(text)).isEmpty();
    }
}
