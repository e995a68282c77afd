package dev.kontor.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.page.Chart.Bar;
import dev.kontor.page.Chart.Figure;
import dev.kontor.page.Chart.Group;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How figures become columns. */
class ChartTest {

    private static Group group(String label, long won, long lost) {
        return new Group(label, List.of(figure("won", won), figure("lost", lost)));
    }

    private static Figure figure(String series, long value) {
        return new Figure(series, BigDecimal.valueOf(value), value + " euros");
    }

    @Test
    void columnsAreAsHighAsTheirFiguresAreBesideTheHighestAndStandOnTheGround() {
        var chart = Chart.of(List.of(group("May", 40, 10), group("June", 0, 20)));
        assertThat(chart.bars()).extracting(Bar::height).containsExactly(100.0, 25.0, 0.0, 50.0);
        assertThat(chart.bars())
                .allSatisfy(bar -> assertThat(bar.y() + bar.height()).isEqualTo(Chart.HEIGHT));
        assertThat(chart.bars()).extracting(Bar::title).startsWith("May: 40 euros", "May: 10 euros");
        assertThat(chart.peak()).isEqualTo("40 euros");
    }

    @Test
    void columnsStandBesideEachOtherWithinTheGround() {
        var chart = Chart.of(List.of(group("May", 4, 1), group("June", 3, 2), group("July", 1, 1)));
        double end = 0;
        for (var bar : chart.bars()) {
            assertThat(bar.x()).isGreaterThanOrEqualTo(end);
            end = bar.x() + bar.width();
        }
        assertThat(end).isLessThanOrEqualTo(chart.width());
        assertThat(List.of(chart.first(), chart.middle(), chart.last())).containsExactly("May", "June", "July");
    }

    @Test
    void whereThereIsNothingNothingIsDrawn() {
        assertThat(Chart.of(List.of(group("May", 0, 0))).bars())
                .extracting(Bar::height)
                .containsOnly(0.0);
        var none = Chart.of(List.of());
        assertThat(none.bars()).isEmpty();
        assertThat(none.width()).isPositive();
        assertThat(none.first() + none.middle() + none.last() + none.peak()).isEmpty();
    }
}
