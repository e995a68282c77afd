package dev.kontor.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A version is opaque text outside the store and exact inside. */
class ContextVersionTest {

    @Test
    void anyVersionIsReadBackAsItWas() {
        var random = new Random(20261101);
        for (int i = 0; i < 2_000; i++) {
            long floor = random.nextLong(1L << random.nextInt(1, 62));
            var above = new TreeSet<Long>();
            for (int steps = random.nextInt(20); steps > 0; steps--) {
                above.add(floor + 1 + random.nextLong(1L << random.nextInt(1, 40)));
            }
            var version = new ContextVersion(
                    "e" + Long.toString(random.nextLong(Long.MAX_VALUE), 36), floor, List.copyOf(above));

            assertThat(ContextVersion.parse(version.toString())).isEqualTo(version);
            assertThat(version.toString()).matches("[0-9a-z]+-[0-9a-z.]+");
        }
    }

    @Test
    void aVersionOfManyThousandFactsIsReadBackToo() {
        var version =
                new ContextVersion("e1", 7, LongStream.range(8, 50_000).boxed().toList());

        assertThat(ContextVersion.parse(version.toString())).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "e1",
                "e1-",
                "-5",
                "E1-5",
                "e1-5.",
                "e1-5..1",
                "e1--5",
                "e1-5.-1",
                "e1-5 ",
                " e1-5",
                "e1-5\n",
                "e1-5,6",
                "W/\"e1-5\"",
                "\"e1-5\"",
                "*",
                "e1_5",
                "é-1",
                "e1-zzzzzzzzzzzzz",
                "e1-1y2p0ij32e8e7.1",
                "e1-1.zzzzzzzzzzzzz",
                "abcdefghijklmnopq-1",
                "null"
            })
    void whatTheStoreDidNotWriteIsRefusedByName(String text) {
        assertThatThrownBy(() -> ContextVersion.parse(text))
                .isInstanceOf(InvalidContextVersionException.class)
                .hasMessageContaining("Not a context version")
                .hasMessageContaining("unchanged");
    }

    @Test
    void aLongMadeUpTextIsRefusedAndNotRepeated() {
        var text = "e1-5" + ".1".repeat(100_000) + "!";

        assertThatThrownBy(() -> ContextVersion.parse(text))
                .isInstanceOf(InvalidContextVersionException.class)
                .message()
                .hasSizeLessThan(200);
    }

    @Test
    void itCoversWhatItsReaderSawAndNothingElse() {
        var version = new ContextVersion("e1", 10, List.of(12L, 15L));

        assertThat(LongStream.rangeClosed(1, 20).filter(version::covers).boxed())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 12L, 15L);
        assertThat(version.reach()).isEqualTo(15);
        assertThat(ContextVersion.completeUpTo("e1", 10).reach()).isEqualTo(10);
        assertThat(ContextVersion.completeUpTo("e1", 10).covers(11)).isFalse();
    }

    @Test
    void onlyHavingSeenNothingIsTrueInEveryStore() {
        assertThat(ContextVersion.nothingSeen().belongsTo("e1")).isTrue();
        assertThat(ContextVersion.parse(ContextVersion.nothingSeen().toString()).belongsTo("e1"))
                .isTrue();
        assertThat(ContextVersion.nothingSeen().covers(1)).isFalse();
        assertThat(ContextVersion.completeUpTo("e1", 0).belongsTo("e1")).isTrue();
        assertThat(ContextVersion.completeUpTo("e2", 0).belongsTo("e1")).isFalse();
        assertThat(ContextVersion.parse("0-5").belongsTo("e1")).isFalse();
    }
}
