package dev.kontor.crm.opportunity.analytics;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;

import dev.kontor.crm.opportunity.analytics.AnalyticsView.Month;
import dev.kontor.crm.opportunity.analytics.AnalyticsView.Total;
import dev.kontor.crm.shared.Money;
import dev.kontor.page.Chart;
import dev.kontor.page.Chart.Figure;
import dev.kontor.page.Chart.Group;
import dev.kontor.page.PageBean;
import dev.kontor.page.Shown;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;

/** Draws the figures of {@link AnalyticsPage} that have months. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, AUDITOR})
public class AnalyticsCharts {

    private AnalyticsPage page;
    private Shown shown;

    /** For the container's proxy. */
    protected AnalyticsCharts() {}

    /** Both parts by CDI. */
    @Inject
    public AnalyticsCharts(AnalyticsPage page, Shown shown) {
        this.page = page;
        this.shown = shown;
    }

    /** An amount in the currency that is shown, rounded to what that has. */
    public String money(BigDecimal amount) {
        var currency = page.getCurrency();
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        return shown.of(new Money(amount.setScale(decimals, RoundingMode.HALF_UP), currency));
    }

    /** The name of a month such as 2026-12. */
    public String month(String month) {
        return shown.month(YearMonth.parse(month));
    }

    /** What a month's opportunities would bring in the currency that is shown. */
    public Total total(Month month) {
        return Funnel.total(month.totals(), page.getCurrency());
    }

    /** Won and lost, month by month. */
    public Chart getClosed() {
        return Chart.of(page.getClosed().stream()
                .map(month -> new Group(
                        shown.month(month.month()), List.of(figure("won", month.won()), figure("lost", month.lost()))))
                .toList());
    }

    /** Expected, and expected by how likely it is, month by month. */
    public Chart getForecast() {
        return Chart.of(page.getForecast().stream()
                .map(month -> new Group(
                        month(month.month()),
                        List.of(
                                figure("expected", total(month).amount()),
                                figure("weighted", total(month).weighted()))))
                .toList());
    }

    private Figure figure(String series, BigDecimal value) {
        return new Figure(series, value, money(value));
    }
}
