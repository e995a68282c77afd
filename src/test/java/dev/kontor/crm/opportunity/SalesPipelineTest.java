package dev.kontor.crm.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pipeline is, and how it is written. */
class SalesPipelineTest {

    private final SalesPipeline usual = SalesPipeline.parse(SalesPipeline.USUAL);

    @Test
    void itHasItsStagesInOrderWithTheirProbabilities() {
        assertThat(usual.stages())
                .extracting(SalesPipeline.Stage::name)
                .containsExactly("lead", "qualified", "proposal", "negotiation");
        assertThat(usual.stages()).extracting(SalesPipeline.Stage::probability).containsExactly(10, 25, 50, 75);
        assertThat(usual.first().name()).isEqualTo("lead");
    }

    @ParameterizedTest
    @CsvSource({
        "lead, qualified, true",
        "lead, negotiation, true",
        "lead, lead, false",
        "qualified, lead, true",
        "proposal, qualified, true",
        "proposal, lead, false",
        "negotiation, proposal, true",
        "negotiation, qualified, false",
        "lead, won, false",
        "lead, elsewhere, false"
    })
    void usuallyItLeadsForwardsAsFarAsOneLikesAndBackwardsByOne(String from, String to, boolean leads) {
        assertThat(usual.leads(from, to)).isEqualTo(leads);
    }

    @Test
    void aStageMayNameItsMoves() {
        var own = SalesPipeline.parse(" a : 0 > c | b , b:50>, c:100 ");

        assertThat(own.named("a").orElseThrow().moves()).containsExactlyInAnyOrder("b", "c");
        assertThat(own.named("b").orElseThrow().moves()).isEmpty();
        assertThat(own.named("c").orElseThrow().moves()).containsExactly("b");
    }

    @Test
    void fromAStageThatItHasNoLongerItLeadsToAll() {
        assertThat(usual.leads("demo", "lead")).isTrue();
        assertThat(usual.leads("demo", "trial")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lead",
                "lead:101",
                "lead:-1",
                "Lead:10",
                "lead:10,,demo:20",
                "lead:10, lead:20",
                "lead:10>demo",
                "lead:10, won:100",
                "lost:0"
            })
    void whatIsNoPipelineIsRefused(String text) {
        assertThatThrownBy(() -> SalesPipeline.parse(text))
                .isInstanceOf(SalesPipelineException.class)
                .hasMessageContaining("kontor.pipeline");
    }
}
