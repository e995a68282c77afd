package dev.kontor.crm.activity.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.api.InvalidRequestException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place in the feed as text and back. */
class FeedPlaceTest {

    private static final Instant TIME = Instant.parse("2026-11-20T09:30:00.123456Z");

    @Test
    void aPlaceIsReadAsItIsWritten() {
        for (var place : new FeedPlace[] {new FeedPlace(TIME, null), new FeedPlace(TIME, UUID.randomUUID())}) {
            assertThat(FeedPlace.parse("before", place.toString())).isEqualTo(place);
        }
    }

    @Test
    void anInstantMayHaveAnOffset() {
        assertThat(FeedPlace.parse("before", "2026-11-20T10:30:00.123456+01:00"))
                .isEqualTo(new FeedPlace(TIME, null));
        assertThat(FeedPlace.parse("before", "2026-11-20T10:30:00.123456 01:00"))
                .as("a plus sign that was not escaped")
                .isEqualTo(new FeedPlace(TIME, null));
    }

    @Test
    void nothingIsTheBeginning() {
        assertThat(FeedPlace.parse("before", null)).isNull();
        assertThat(FeedPlace.parse("before", "")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "2026-11-20T09:30:00Z_1", "42", "_", "_42", "2026-11-20", "2026-11-20T09:30:00Z_a_b"
            })
    void anythingElseIsRefused(String given) {
        assertThatThrownBy(() -> FeedPlace.parse("before", given)).isInstanceOf(InvalidRequestException.class);
    }
}
