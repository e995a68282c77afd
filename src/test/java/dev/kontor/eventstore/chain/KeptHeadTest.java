package dev.kontor.eventstore.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads as they are written down, and links as they are computed. */
class KeptHeadTest {

    private static final String HASH = "ab".repeat(32);

    @Test
    void aHeadIsReadAsItIsWritten() {
        var head = KeptHead.parse("4711:" + HASH);
        assertThat(head).isEqualTo(new KeptHead(4711, new Digest(HASH)));
        assertThat(head).hasToString("4711:" + HASH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "4711", ":ab", "0:%s", "-1:%s", "4711:%s0", "4711:%sg", "4711 :%s", "9999999999999999999:%s"
            })
    void anythingElseIsNone(String written) {
        var head = written.formatted(HASH);
        assertThatThrownBy(() -> KeptHead.parse(head)).isInstanceOf(MalformedHeadException.class);
    }

    @Test
    void aLinkIsTheDigestOfTheOneBeforeAndOfItsFact() {
        // printf '00%.0s' {1..32} | cat - <(printf 'ab%.0s' {1..32}) | xxd -r -p | sha256sum
        assertThat(Digest.START.followedBy(new Digest(HASH)).hex())
                .isEqualTo("debb3e7acfff6dd18d501042273629f0b79cb206bb8c24f59f62ddb80849403b");
    }

    @Test
    void eachTenantHasAChainOfItsOwn() {
        var ends = new ChainEnds(Map.of("old", new Digest(HASH)));
        var fact = new Digest("cd".repeat(32));
        var first = ends.link(new DigestedFact(1, "new", fact));
        assertThat(first).isEqualTo(new Link(1, "new", Digest.START.followedBy(fact)));
        assertThat(ends.link(new DigestedFact(2, "old", fact)).hash()).isEqualTo(new Digest(HASH).followedBy(fact));
        assertThat(ends.link(new DigestedFact(3, "new", fact)).hash())
                .isEqualTo(first.hash().followedBy(fact));
    }
}
