package dev.kontor.crm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidTextTest {

    private static final UUID ID = new UUID(0x0b7d2a525d1c4c8eL, 0x9d0f3f6d1a8e77c1L);

    @Test
    void aTextInFullFormIsAUuid() {
        assertThat(UuidText.parse("0b7d2a52-5d1c-4c8e-9d0f-3f6d1a8e77c1")).contains(ID);
        assertThat(UuidText.read("0B7D2A52-5D1C-4C8E-9D0F-3F6D1A8E77C1")).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-1-1-1-1", "0b7d2a52-5d1c-4c8e-9d0f-3f6d1a8e77c", "0b7d2a52-5d1c-4c8e-9d0f-3f6d1a8e77cx"})
    void anythingElseIsNone(String text) {
        assertThat(UuidText.parse(text)).isEmpty();
        assertThatThrownBy(() -> UuidText.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
