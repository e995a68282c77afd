package dev.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.ContextVersion;
import org.junit.jupiter.api.Test;

/** Versions as entity tags. */
class EntityTagsTest {

    private static final ContextVersion FIVE = ContextVersion.completeUpTo("e1", 5);
    private static final ContextVersion NINE = ContextVersion.completeUpTo("e1", 9);

    @Test
    void aTagComesBackAsTheVersionThatItWas() {
        assertThat(EntityTags.expected(EntityTags.of(FIVE))).isEqualTo(FIVE);
    }

    @Test
    void withoutTheHeaderAndWithAStarTheSenderDoesNotInsist() {
        assertThat(EntityTags.expected(null)).isNull();
        assertThat(EntityTags.expected(" * ")).isNull();
    }

    @Test
    void ofAListTheVersionThatHasSeenMostCounts() {
        assertThat(EntityTags.expected(EntityTags.of(FIVE) + ", " + EntityTags.of(NINE) + ",\"x\""))
                .isEqualTo(NINE);
    }

    @Test
    void aWeakTagNeverMatches() {
        assertThat(EntityTags.expected("W/" + EntityTags.of(FIVE))).isEqualTo(ContextVersion.nothingSeen());
        assertThat(EntityTags.expected("W/" + EntityTags.of(NINE) + ", " + EntityTags.of(FIVE)))
                .isEqualTo(FIVE);
    }

    @Test
    void whatIsNoVersionHasSeenNothing() {
        assertThat(EntityTags.expected("garbage")).isEqualTo(ContextVersion.nothingSeen());
        assertThat(EntityTags.expected("\"\"")).isEqualTo(ContextVersion.nothingSeen());
        assertThat(EntityTags.expected("")).isEqualTo(ContextVersion.nothingSeen());
    }

    @Test
    void whetherAClientKnowsATagIsComparedWeakly() {
        var tag = EntityTags.of(FIVE);
        assertThat(EntityTags.matchesAny("\"x\", W/" + tag, tag)).isTrue();
        assertThat(EntityTags.matchesAny("*", tag)).isTrue();
        assertThat(EntityTags.matchesAny(EntityTags.of(NINE), tag)).isFalse();
        assertThat(EntityTags.matchesAny(null, tag)).isFalse();
    }
}
